package org.parallax.reliability;

import java.util.Arrays;

/**
 * Average·Log: like {@link Sums}, but trust is the mean belief times the logarithm of the number of claims. Pasternack,
 * Roth: Knowing what to believe (when you already know something), COLING 2010; 20 rounds.
 */
final class AverageLog implements TruthMethod {

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] trust = votes.sources(1);
        double[] belief = new double[in.claimCount()];
        for (int round = 0; round < Sums.ROUNDS; round++) {
            belief = Votes.scaleToOne(votes.sumOverSupporters(trust));
            double[] mean = votes.meanOverClaims(belief);
            Arrays.setAll(mean, s -> mean[s] * Math.log(Math.max(1, votes.of[s])));
            trust = Votes.scaleToOne(mean);
        }
        return Solution.of(in, Sums.ROUNDS, votes.shares(belief));
    }
}
