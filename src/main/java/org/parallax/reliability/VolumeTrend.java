package org.parallax.reliability;

import java.util.Arrays;

/**
 * How accuracy goes with how much a source states: {@code logit accuracy = level + slope (log statements - mean)}, a
 * logistic regression over sources. So who has written once is expected to be what others are who wrote once, before
 * anything else is known of them, and not what the prolific are, who make up most of all statements (empirical Bayes with
 * a covariate). A source counts as far as its own trials can tell, {@code n k / (n + k)} under a prior of {@code k}, as in
 * a random-effects mean.
 */
final class VolumeTrend {
    private static final int STEPS = 8;
    /** So much information is set against a slope, so that a handful of sources make none. */
    private static final double RIDGE = 4;

    private final double[] log;
    private double slope;

    /** @param statements of every source */
    VolumeTrend(int[] statements) {
        log = new double[statements.length];
        Arrays.setAll(log, s -> Math.log(Math.max(1, statements[s])));
    }

    /**
     * By source, what its log odds differ from those of {@code mean} by how much it states.
     *
     * @param hits by source, how many of its {@code trials} hold
     * @param priorSize how many trials the pool is worth
     */
    double[] offsets(double[] hits, double[] trials, double mean, double priorSize) {
        double[] told = new double[log.length];
        Arrays.setAll(told, s -> priorSize / (trials[s] + priorSize));
        double centre = centre(told, trials);
        double level = LogOdds.of(mean);
        for (int step = 0; step < STEPS; step++) {
            double g0 = 0;
            double g1 = -RIDGE * slope;
            double h00 = 1e-6;
            double h01 = 0;
            double h11 = RIDGE;
            for (int s = 0; s < log.length; s++) {
                double x = log[s] - centre;
                double p = LogOdds.probability(level + slope * x);
                double residual = told[s] * (hits[s] - trials[s] * p);
                double information = told[s] * trials[s] * p * (1 - p);
                g0 += residual;
                g1 += residual * x;
                h00 += information;
                h01 += information * x;
                h11 += information * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            level += bounded((h11 * g0 - h01 * g1) / determinant);
            slope += bounded((h00 * g1 - h01 * g0) / determinant);
        }
        double base = level - LogOdds.of(mean);
        double[] offsets = new double[log.length];
        Arrays.setAll(offsets, s -> base + slope * (log[s] - centre));
        return offsets;
    }

    private double centre(double[] told, double[] trials) {
        double all = 1e-9;
        double sum = 0;
        for (int s = 0; s < log.length; s++) {
            all += told[s] * trials[s];
            sum += told[s] * trials[s] * log[s];
        }
        return sum / all;
    }

    private static double bounded(double step) {
        return Math.max(-1, Math.min(1, step));
    }
}
