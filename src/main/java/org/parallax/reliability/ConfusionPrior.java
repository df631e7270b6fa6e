package org.parallax.reliability;

import java.util.Arrays;

/**
 * What is assumed of sources' habits before they are seen.
 *
 * @param table by true label, how often each label (and last, where there is one, the neutral value) is stated
 * @param tableSize how many observations of each true label the table is worth
 * @param classes how often each label is true
 * @param classSize how many objects that is worth
 * @param temper what a vote is worth, below 1 where the votes on one object are known to hang together
 */
record ConfusionPrior(double[][] table, double tableSize, double[] classes, double classSize, double temper) {
    private static final double USUALLY_RIGHT = 0.7;

    /** Sources are right more often than not, and otherwise state what is frequent. */
    static ConfusionPrior competent(Observations in) {
        double[] frequency = frequency(in);
        int k = frequency.length;
        double[][] table = new double[k][k];
        for (int truth = 0; truth < k; truth++) {
            for (int label = 0; label < k; label++) {
                table[truth][label] = (1 - USUALLY_RIGHT) * frequency[label] + (truth == label ? USUALLY_RIGHT : 0);
            }
        }
        double[] classes = new double[k];
        Arrays.fill(classes, 1.0 / k);
        return new ConfusionPrior(table, 5, classes, k, 1);
    }

    /**
     * News about rumours. Outlets repeat what turns out false nearly as readily as what turns out true, and hardly ever
     * deny what is true; a denial therefore weighs far more than a repetition. Most rumours that are worth an article on
     * whether they hold do not. Articles on one rumour follow each other, so a vote is worth less than a whole one.
     */
    static ConfusionPrior rumours(Observations in) {
        double[] frequency = frequency(in);
        int asserted = frequency.length > 1 && frequency[1] > frequency[0] ? 1 : 0;
        int denied = 1 - asserted;
        double[][] table = new double[2][3];
        table[asserted][asserted] = 0.75;
        table[asserted][denied] = 0.05;
        table[asserted][2] = 0.20;
        table[denied][asserted] = 0.50;
        table[denied][denied] = 0.25;
        table[denied][2] = 0.25;
        double[] classes = new double[2];
        classes[asserted] = 0.38;
        classes[denied] = 0.62;
        return new ConfusionPrior(table, 200, classes, 100, 0.65);
    }

    /** How often each label is stated; {@code in} has all labels on all objects. */
    private static double[] frequency(Observations in) {
        int k = in.claimCount() / Math.max(1, in.objectCount());
        double[] frequency = new double[k];
        double all = 0;
        for (int i = 0; i < in.size(); i++) {
            if (in.claim[i] >= 0) {
                frequency[in.claim[i] % k] += in.weight[i];
                all += in.weight[i];
            }
        }
        for (int label = 0; label < k; label++) {
            frequency[label] = all == 0 ? 1.0 / k : frequency[label] / all;
        }
        return frequency;
    }
}
