package org.parallax.reliability;

import java.util.Arrays;

/**
 * CATD for categories: like {@link Crh}, but a source's weight is the lower end of a confidence interval, so that few
 * claims earn little: {@code chi-square(0.025; claims) / loss}. Li, Li, Gao, Su, Zhao, Demirbas, Fan, Han: A
 * confidence-aware approach for truth discovery on long-tail data, PVLDB 8(4) 2014. Half a lost claim is added to every
 * loss, as a source without loss would else decide alone.
 */
final class Catd implements TruthMethod {
    private static final double TAIL = 0.025;
    private static final double PSEUDO_LOSS = 0.5;
    private static final int ROUNDS = 20;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] confidence = new double[in.sourceCount()];
        Arrays.setAll(confidence, s -> votes.of[s] == 0 ? 0 : ChiSquare.quantile(TAIL, votes.of[s]));
        double[] support = votes.sumOverSupporters(votes.sources(1));
        for (int round = 0; round < ROUNDS; round++) {
            double[] loss = votes.sumOverClaims(Crh.lost(in, support));
            double[] weight = new double[loss.length];
            Arrays.setAll(weight, s -> confidence[s] / (loss[s] + PSEUDO_LOSS));
            support = votes.sumOverSupporters(weight);
        }
        return Solution.of(in, ROUNDS, votes.shares(support));
    }
}
