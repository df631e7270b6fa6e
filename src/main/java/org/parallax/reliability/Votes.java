package org.parallax.reliability;

import java.util.Arrays;

/** Who states what, as the published models see it: each source once for each of its claims, confidence left aside. */
final class Votes {
    private static final long MOST_COMPARISONS = 50_000_000;

    final Observations in;
    final int[] of;

    Votes(Observations in) {
        this.in = in;
        this.of = in.votesBySource();
    }

    /** @throws IllegalArgumentException where counting every source against every claim of its objects is out of reach */
    void requireComparable() {
        if (in.comparisons() > MOST_COMPARISONS) {
            throw new IllegalArgumentException("this model cannot handle so many different values of one object");
        }
    }

    double[] sources(double value) {
        double[] values = new double[in.sourceCount()];
        Arrays.fill(values, value);
        return values;
    }

    /** For every claim the sum over the sources that state it. */
    double[] sumOverSupporters(double[] perSource) {
        double[] sum = new double[in.claimCount()];
        for (int i = 0; i < in.size(); i++) {
            if (in.claim[i] >= 0) {
                sum[in.claim[i]] += perSource[in.source[i]];
            }
        }
        return sum;
    }

    /** For every source the sum over the claims it states. */
    double[] sumOverClaims(double[] perClaim) {
        double[] sum = new double[in.sourceCount()];
        for (int i = 0; i < in.size(); i++) {
            if (in.claim[i] >= 0) {
                sum[in.source[i]] += perClaim[in.claim[i]];
            }
        }
        return sum;
    }

    /** For every source the mean over the claims it states; 0 for a source that states none. */
    double[] meanOverClaims(double[] perClaim) {
        double[] mean = sumOverClaims(perClaim);
        Arrays.setAll(mean, s -> of[s] == 0 ? 0 : mean[s] / of[s]);
        return mean;
    }

    /** Scores of claims as shares of their object's sum; equal shares where the sum is 0. */
    double[] shares(double[] scores) {
        double[] shares = new double[scores.length];
        for (int o = 0; o < in.objectCount(); o++) {
            double all = 0;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                all += scores[c];
            }
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                shares[c] = all > 0 ? scores[c] / all : 1.0 / in.claims(o);
            }
        }
        return shares;
    }

    /** In place: every object's claims become {@code exp(score)} over {@code sum + rest} of them. */
    void softmax(double[] scores, double rest) {
        for (int o = 0; o < in.objectCount(); o++) {
            double top = 0;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                top = Math.max(top, scores[c]);
            }
            double sum = Math.max(0, rest - in.claims(o)) * Math.exp(-top);
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                scores[c] = Math.exp(scores[c] - top);
                sum += scores[c];
            }
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                scores[c] /= sum;
            }
        }
    }

    /** In place: divided by the largest. */
    static double[] scaleToOne(double[] values) {
        double top = Arrays.stream(values).max().orElse(1);
        if (top > 0) {
            Arrays.setAll(values, k -> values[k] / top);
        }
        return values;
    }

    static double change(double[] a, double[] b) {
        double change = 0;
        for (int k = 0; k < a.length; k++) {
            change = Math.max(change, Math.abs(a[k] - b[k]));
        }
        return change;
    }
}
