package org.parallax.reliability;

import java.util.Arrays;

/**
 * PooledInvestment: like {@link Investment}, but what is invested in the claims of one object is shared among them in
 * proportion to {@code x^1.4}. Pasternack, Roth: Knowing what to believe (when you already know something), COLING 2010.
 */
final class PooledInvestment implements TruthMethod {
    private static final double GROWTH = 1.4;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] belief = Investment.invest(votes, invested -> pooled(votes, invested));
        return Solution.of(in, Sums.ROUNDS, votes.shares(belief));
    }

    static double[] pooled(Votes votes, double[] invested) {
        double[] grown = new double[invested.length];
        Arrays.setAll(grown, c -> Math.pow(invested[c], GROWTH));
        double[] share = votes.shares(grown);
        Arrays.setAll(share, c -> share[c] * invested[c]);
        return share;
    }
}
