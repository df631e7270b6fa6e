package org.parallax.reliability;

import java.util.Arrays;

/**
 * Accu: one accuracy a source, false values uniform among 100. Dong, Berti-Equille, Srivastava: Integrating conflicting
 * data: the role of source dependence, PVLDB 2(1) 2009, without dependence; initial accuracy 0.8.
 */
final class Accu implements TruthMethod {
    static final double INITIAL_ACCURACY = 0.8;
    static final int FALSE_VALUES = 100;
    private static final int MAX_ITERATIONS = 50;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] accuracy = votes.sources(INITIAL_ACCURACY);
        double[] belief = new double[in.claimCount()];
        int iteration = 0;
        double change = 1;
        while (iteration < MAX_ITERATIONS && change > 1e-6) {
            iteration++;
            belief = votes.sumOverSupporters(scores(accuracy));
            votes.softmax(belief, FALSE_VALUES + 1);
            double[] next = votes.meanOverClaims(belief);
            change = Votes.change(accuracy, next);
            accuracy = next;
        }
        return Solution.of(in, iteration, belief);
    }

    /** The accuracy score of every source: {@code ln (n A / (1 - A))}. */
    static double[] scores(double[] accuracy) {
        double[] score = new double[accuracy.length];
        Arrays.setAll(score, s -> {
            double a = Math.max(0.01, Math.min(0.99, accuracy[s]));
            return Math.log(FALSE_VALUES * a / (1 - a));
        });
        return score;
    }
}
