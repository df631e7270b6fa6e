package org.parallax.reliability;

import java.util.stream.IntStream;

/**
 * The log likelihood ratio of a source that takes a share of its statements from what others have stated against one that
 * speaks for itself and is always right. The second states what somebody else does with the chance that the truth is among
 * the others' values; no source of less accuracy could do so more often.
 */
final class Restatement {
    private static final double[] SHARES = {0.5, 0.65, 0.8, 0.9, 0.97};
    private static final double LEAST_COVERED = 0.02;
    /** Log odds of a restater before any evidence, among one source. */
    private static final double PRIOR = -6;

    private final double[] logRatio = new double[SHARES.length];

    /**
     * One statement.
     *
     * @param taken whether another source states the same
     * @param covered the probability that the truth is among the values that others state
     * @param weight how much the statement counts, 1 where it is one by itself
     */
    void add(boolean taken, double covered, double weight) {
        double chance = Math.max(LEAST_COVERED, Math.min(1, covered));
        for (int k = 0; k < SHARES.length; k++) {
            logRatio[k] += weight * Math.log(taken ? SHARES[k] / chance + 1 - SHARES[k] : 1 - SHARES[k]);
        }
    }

    /** Of the share that the statements speak for most. */
    double logRatio() {
        return logRatio[likeliest()];
    }

    /** The share taken times the probability of that among so many sources; 0 where it is less likely than not. */
    double strength(int sources) {
        double odds = logRatio() + PRIOR - Math.log(sources);
        return odds < 0 ? 0 : SHARES[likeliest()] / (1 + Math.exp(-odds));
    }

    private int likeliest() {
        return IntStream.range(0, SHARES.length)
                .reduce((a, b) -> logRatio[b] > logRatio[a] ? b : a)
                .orElseThrow();
    }
}
