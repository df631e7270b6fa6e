package org.parallax.reliability;

import java.util.Arrays;

/**
 * Dawid-Skene: a table for every source of what it states when each label is true, by maximum likelihood. Dawid, Skene:
 * Maximum likelihood estimation of observer error-rates using the EM algorithm, Applied Statistics 28(1) 1979. A
 * hundredth of an observation is added to every cell, so that nothing is impossible.
 */
final class DawidSkene implements TruthMethod {
    private static final int MOST_LABELS = 64;
    private static final double SMOOTHING = 0.01;
    private static final int MAX_ITERATIONS = 100;

    /** @throws IllegalArgumentException for more than 64 different values: the tables would be empty */
    @Override
    public Solution solve(Observations observations) {
        if (Arrays.stream(observations.claimLabel).distinct().count() > MOST_LABELS) {
            throw new IllegalArgumentException("dawid-skene needs at most " + MOST_LABELS + " different values");
        }
        Observations in = AllLabels.complete(observations);
        Votes votes = new Votes(in);
        int k = in.objectCount() == 0 ? 0 : in.claims(0);
        double[] belief = votes.shares(votes.sumOverSupporters(votes.sources(1)));
        int iteration = 0;
        double change = 1;
        while (iteration < MAX_ITERATIONS && change > 1e-6) {
            iteration++;
            double[] next = believe(in, k, tables(in, k, belief), classes(belief, k));
            votes.softmax(next, 0);
            change = Votes.change(belief, next);
            belief = next;
        }
        return Solution.of(in, iteration, belief);
    }

    /** The logarithm of the chance that source {@code s} states {@code y} under truth {@code t}, at (s k + t) k + y. */
    private static double[] tables(Observations in, int k, double[] belief) {
        double[] table = new double[in.sourceCount() * k * k];
        Arrays.fill(table, SMOOTHING);
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                for (int t = 0; in.claim[i] >= 0 && t < k; t++) {
                    table[(in.source[i] * k + t) * k + in.claim[i] - o * k] += belief[o * k + t];
                }
            }
        }
        for (int row = 0; row < table.length; row += k) {
            double all = 0;
            for (int y = 0; y < k; y++) {
                all += table[row + y];
            }
            for (int y = 0; y < k; y++) {
                table[row + y] = Math.log(table[row + y] / all);
            }
        }
        return table;
    }

    private static double[] classes(double[] belief, int k) {
        double[] classes = new double[k];
        Arrays.fill(classes, SMOOTHING);
        for (int c = 0; c < belief.length; c++) {
            classes[c % k] += belief[c];
        }
        return classes;
    }

    private static double[] believe(Observations in, int k, double[] table, double[] classes) {
        double[] log = new double[in.claimCount()];
        Arrays.setAll(log, c -> Math.log(classes[c % k]));
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                for (int t = 0; in.claim[i] >= 0 && t < k; t++) {
                    log[o * k + t] += table[(in.source[i] * k + t) * k + in.claim[i] - o * k];
                }
            }
        }
        return log;
    }
}
