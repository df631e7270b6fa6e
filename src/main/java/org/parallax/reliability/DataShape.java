package org.parallax.reliability;

import java.util.Arrays;

/**
 * What can be measured of observations before anything is estimated, and decides which model fits.
 *
 * @param labels how many different values there are in all, the neutral one not counted
 * @param neutral whether some observations take no side
 * @param numeric whether some objects are numbers
 * @param confusability how far labels are mistaken for particular others beyond chance, in nats: 0 where errors fall on
 *     labels only as these are frequent, as with labels that mean something else for every object
 */
record DataShape(int labels, boolean neutral, boolean numeric, double confusability) {
    static final int FEW = 12;
    private static final double MEANINGFUL = 0.02;

    static DataShape of(Observations in) {
        boolean numeric = false;
        for (boolean n : in.numeric) {
            numeric |= n;
        }
        int[] used = Arrays.stream(in.claimLabel).distinct().sorted().toArray();
        double confusability = numeric || used.length < 3 || used.length > FEW ? 0 : confusability(in, used);
        return new DataShape(used.length, in.hasNeutral(), numeric, confusability);
    }

    /** How many values there are in all where the same few serve all objects; 0 where they are many. */
    static int few(Observations in) {
        return few((int) Arrays.stream(in.claimLabel).distinct().limit(FEW + 1).count());
    }

    static int few(int values) {
        return values > FEW ? 0 : values;
    }

    /** Two answers, and some observations leave them open. */
    boolean stances() {
        return neutral && !numeric && labels <= 2;
    }

    /** Few answers that are the same question after question, so that sources have habits with each of them. */
    boolean sameFewAnswers() {
        return !numeric && labels >= 2 && (labels == 2 || labels <= FEW && confusability > MEANINGFUL);
    }

    private static double confusability(Observations in, int[] used) {
        int k = used.length;
        double[][] together = new double[k][k];
        double[] votes = new double[k];
        int disputed = 0;
        for (int o = 0; o < in.objectCount(); o++) {
            Arrays.fill(votes, 0);
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    votes[Arrays.binarySearch(used, in.claimLabel[in.claim[i]])]++;
                }
            }
            disputed += in.claims(o) > 1 ? 1 : 0;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    together[a][b] += a == b ? 0 : votes[a] * votes[b];
                }
            }
        }
        double byChance = k * (k - 3) / (double) Math.max(1, disputed);
        return Math.max(0, divergence(together) - byChance);
    }

    /** Kullback-Leibler divergence of the table from the product of its margins, the diagonal left out. */
    private static double divergence(double[][] table) {
        int k = table.length;
        double[] margin = new double[k];
        double all = 0;
        for (int a = 0; a < k; a++) {
            margin[a] = Arrays.stream(table[a]).sum();
            all += margin[a];
        }
        double expected = 0;
        for (int a = 0; a < k; a++) {
            expected += margin[a] * (all - margin[a]);
        }
        double divergence = 0;
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                if (table[a][b] > 0) {
                    double p = table[a][b] / all;
                    divergence += p * Math.log(p * expected / (margin[a] * margin[b]));
                }
            }
        }
        return divergence;
    }
}
