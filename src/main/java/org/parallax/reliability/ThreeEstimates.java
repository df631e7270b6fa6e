package org.parallax.reliability;

import java.util.Arrays;

/**
 * 3-Estimates: like {@link TwoEstimates} with a difficulty for every claim; the chance of an error is the source's error
 * rate times the claim's difficulty. Galland, Abiteboul, Marian, Senellart: Corroborating information from disagreeing
 * views, WSDM 2010; weight of the stretching 0.5.
 */
final class ThreeEstimates implements TruthMethod {
    private static final double INITIAL_ERROR = 0.1;
    private static final double INITIAL_DIFFICULTY = 0.1;
    private static final double LEAST = 0.01;
    private static final int ROUNDS = 50;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        votes.requireComparable();
        double[] error = votes.sources(INITIAL_ERROR);
        double[] difficulty = new double[in.claimCount()];
        Arrays.fill(difficulty, INITIAL_DIFFICULTY);
        double[] truth = difficulty;
        for (int round = 0; round < ROUNDS; round++) {
            truth = TwoEstimates.stretch(new Pass(in, error, difficulty, difficulty).truths());
            difficulty = TwoEstimates.stretch(new Pass(in, error, difficulty, truth).difficulties());
            error = TwoEstimates.stretch(new Pass(in, error, difficulty, truth).errors());
        }
        return Solution.of(in, ROUNDS, votes.shares(truth));
    }

    /** One pass over all votes, for and against. */
    private static final class Pass {
        private final Observations in;
        private final double[] error;
        private final double[] difficulty;
        private final double[] truth;

        Pass(Observations in, double[] error, double[] difficulty, double[] truth) {
            this.in = in;
            this.error = error;
            this.difficulty = difficulty;
            this.truth = truth;
        }

        double[] truths() {
            return mean(
                    in.claimCount(),
                    (s, c, stated) -> {
                        double wrong = Math.min(1, error[s] * difficulty[c]);
                        return stated ? 1 - wrong : wrong;
                    },
                    false);
        }

        double[] difficulties() {
            return mean(in.claimCount(), (s, c, stated) -> wrong(c, stated) / Math.max(LEAST, error[s]), false);
        }

        double[] errors() {
            return mean(in.sourceCount(), (s, c, stated) -> wrong(c, stated) / Math.max(LEAST, difficulty[c]), true);
        }

        private double wrong(int claim, boolean stated) {
            return stated ? 1 - truth[claim] : truth[claim];
        }

        private double[] mean(int size, Vote vote, boolean bySource) {
            double[] sum = new double[size];
            int[] count = new int[size];
            for (int o = 0; o < in.objectCount(); o++) {
                for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                    for (int c = in.firstClaim[o]; in.claim[i] >= 0 && c < in.firstClaim[o + 1]; c++) {
                        int slot = bySource ? in.source[i] : c;
                        sum[slot] += vote.of(in.source[i], c, in.claim[i] == c);
                        count[slot]++;
                    }
                }
            }
            Arrays.setAll(sum, k -> count[k] == 0 ? 0.5 : Math.min(1, sum[k] / count[k]));
            return sum;
        }
    }

    private interface Vote {
        double of(int source, int claim, boolean stated);
    }
}
