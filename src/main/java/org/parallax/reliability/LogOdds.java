package org.parallax.reliability;

/** Probabilities from log odds and back. */
final class LogOdds {
    /** Log odds of 0.98: no single word is taken for more. */
    private static final double MOST_CERTAIN = 3.9;

    private LogOdds() {}

    static double of(double p) {
        return Math.log(p / (1 - p));
    }

    static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static double bounded(double logit) {
        return Math.max(-MOST_CERTAIN, Math.min(MOST_CERTAIN, logit));
    }

    /** In place: the first {@code n} as shares of their sum, equal ones where it is 0. */
    static void share(double[] support, int n) {
        double all = 0;
        for (int k = 0; k < n; k++) {
            all += support[k];
        }
        for (int k = 0; k < n; k++) {
            support[k] = all == 0 ? 1.0 / n : support[k] / all;
        }
    }

    /** In place: the first {@code n} log odds as probabilities that sum to 1. */
    static void softmax(double[] support, int n) {
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            top = Math.max(top, support[k]);
        }
        double all = 0;
        for (int k = 0; k < n; k++) {
            support[k] = Math.exp(support[k] - top);
            all += support[k];
        }
        for (int k = 0; k < n; k++) {
            support[k] /= all;
        }
    }
}
