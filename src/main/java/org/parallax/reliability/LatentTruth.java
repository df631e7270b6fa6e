package org.parallax.reliability;

import java.util.SplittableRandom;

/**
 * The latent truth model: every claim is true or false on its own, every source has a false positive rate and a
 * sensitivity, and a source that covers an object denies what it leaves out. Zhao, Rubinstein, Gemmell, Han: A Bayesian
 * approach to discovering truth from conflicting sources for data integration, PVLDB 5(6) 2012; collapsed Gibbs
 * sampling, 100 rounds after 20 to settle, priors (10, 1000), (50, 50), (10, 10), a fixed seed.
 */
final class LatentTruth implements TruthMethod {
    private static final int SETTLE = 20;
    private static final int ROUNDS = 100;
    private static final long SEED = 20120801;

    /** {@code PRIOR[truth][stated]}. */
    static final double[][] PRIOR = {{1000, 10}, {50, 50}};

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        votes.requireComparable();
        Sampler sampler = new Sampler(in);
        double[] mean = new double[in.claimCount()];
        for (int round = 0; round < SETTLE + ROUNDS; round++) {
            sampler.sweep();
            for (int c = 0; c < mean.length; c++) {
                mean[c] += round >= SETTLE && sampler.truth[c] ? 1.0 / ROUNDS : 0;
            }
        }
        return Solution.of(in, SETTLE + ROUNDS, votes.shares(mean));
    }

    /** The state of the sampler: a truth for every claim and, for every source, counts of truth by statement. */
    private static final class Sampler {
        private final Observations in;
        private final SplittableRandom random = new SplittableRandom(SEED);
        private final double[] counts;
        private final boolean[] truth;

        Sampler(Observations in) {
            this.in = in;
            this.counts = new double[in.sourceCount() * 4];
            this.truth = new boolean[in.claimCount()];
            double[] share = Majority.shares(in);
            for (int o = 0; o < in.objectCount(); o++) {
                for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                    truth[c] = share[c] > random.nextDouble();
                    count(o, c, 1);
                }
            }
        }

        void sweep() {
            for (int o = 0; o < in.objectCount(); o++) {
                for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                    count(o, c, -1);
                    double logOdds = 0;
                    for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                        if (in.claim[i] >= 0) {
                            int stated = in.claim[i] == c ? 1 : 0;
                            logOdds += Math.log(likelihood(in.source[i], 1, stated))
                                    - Math.log(likelihood(in.source[i], 0, stated));
                        }
                    }
                    truth[c] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
                    count(o, c, 1);
                }
            }
        }

        private double likelihood(int source, int truth, int stated) {
            double[] prior = PRIOR[truth];
            int row = source * 4 + truth * 2;
            return (counts[row + stated] + prior[stated]) / (counts[row] + counts[row + 1] + prior[0] + prior[1]);
        }

        private void count(int o, int c, int by) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    counts[in.source[i] * 4 + (truth[c] ? 2 : 0) + (in.claim[i] == c ? 1 : 0)] += by;
                }
            }
        }
    }
}
