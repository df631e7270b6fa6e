package org.parallax.reliability;

import java.util.Arrays;

/**
 * CRH for categories: truths are weighted votes, a source's weight is minus the logarithm of its share of all losses. Li,
 * Li, Gao, Zhao, Fan, Han: Resolving conflicts in heterogeneous data by truth discovery and source reliability
 * estimation, SIGMOD 2014; 0-1 loss, averaged over a source's observations as sources differ in coverage.
 */
final class Crh implements TruthMethod {
    private static final double LEAST_LOSS = 1e-3;
    private static final int ROUNDS = 20;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] weight = votes.sources(1);
        double[] support = votes.sumOverSupporters(weight);
        for (int round = 0; round < ROUNDS; round++) {
            weight = weights(losses(votes, support));
            support = votes.sumOverSupporters(weight);
        }
        return Solution.of(in, ROUNDS, votes.shares(support));
    }

    /** For every source the share of its claims that are not the best supported ones. */
    static double[] losses(Votes votes, double[] support) {
        double[] loss = votes.meanOverClaims(lost(votes.in, support));
        Arrays.setAll(loss, s -> Math.max(LEAST_LOSS, loss[s]));
        return loss;
    }

    static double[] weights(double[] loss) {
        double all = Arrays.stream(loss).sum();
        double[] weight = new double[loss.length];
        Arrays.setAll(weight, s -> -Math.log(loss[s] / all));
        return weight;
    }

    /** 0 for the best supported claim of every object, 1 for the others; k that are equally good lose 1 - 1/k each. */
    static double[] lost(Observations in, double[] support) {
        double[] lost = new double[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            double top = 0;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                top = Math.max(top, support[c]);
            }
            int winners = 0;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                winners += wins(support[c], top) ? 1 : 0;
            }
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                lost[c] = wins(support[c], top) ? 1 - 1.0 / winners : 1;
            }
        }
        return lost;
    }

    private static boolean wins(double support, double top) {
        return support >= top * (1 - 1e-12);
    }
}
