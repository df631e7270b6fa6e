package org.parallax.reliability;

import java.util.function.IntToDoubleFunction;

/**
 * Turns support into beliefs that can be taken at their word. Sources that report on the same thing err together more
 * than independence allows (the same rumour, the same hard question), so each further voice on an object is worth less:
 * with correlation {@code r} between the errors of any two voices, n of them are worth {@code n / (1 + r (n - 1))} (the
 * design effect of cluster samples; Kish, Survey Sampling, 1965). And none of the stated values may hold.
 */
final class Calibration {
    /** Correlation of errors between sources that answer the same yes-or-no question, measured on public sets. */
    static final double SAME_QUESTION = 0.25;
    /** The same where answers are many and copying has been discounted already. */
    static final double MANY_ANSWERS = 0.1;
    /** What no value at all is worth against the support of a stated one. */
    private static final double NONE_OF_THEM = 1;

    private Calibration() {}

    /** By how much the log odds of an object with so many voices are to be lowered. */
    static double temper(double voices, double correlation) {
        return 1 / (1 + correlation * Math.max(0, voices - 1));
    }

    /**
     * @param support log odds of every claim
     * @param voice of every observation
     * @param correlation of errors on every object
     */
    static double[] of(Observations in, double[] support, float[] voice, IntToDoubleFunction correlation) {
        double[] beliefs = new double[support.length];
        for (int o = 0; o < in.objectCount(); o++) {
            double voices = 0;
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                voices += in.claim[i] < 0 ? 0 : voice[i];
            }
            believe(in, o, support, temper(voices, correlation.applyAsDouble(o)), beliefs);
        }
        return beliefs;
    }

    private static void believe(Observations in, int o, double[] support, double temper, double[] beliefs) {
        int to = in.firstClaim[o + 1];
        double top = 0;
        for (int c = in.firstClaim[o]; c < to; c++) {
            top = Math.max(top, temper * support[c]);
        }
        double sum = NONE_OF_THEM * Math.exp(-top);
        for (int c = in.firstClaim[o]; c < to; c++) {
            beliefs[c] = Math.exp(temper * support[c] - top);
            sum += beliefs[c];
        }
        for (int c = in.firstClaim[o]; c < to; c++) {
            beliefs[c] = in.anchor[o] < 0 ? beliefs[c] / sum : c == in.anchor[o] ? 1 : 0;
        }
    }
}
