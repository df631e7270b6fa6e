package org.parallax.reliability;

import java.util.Arrays;

/**
 * Investment: a source spreads its trust over its claims, claims grow by {@code x^1.2}, and what they are worth flows
 * back in proportion to what was invested. Pasternack, Roth: Knowing what to believe (when you already know something),
 * COLING 2010; 20 rounds, trust scaled to at most 1.
 */
final class Investment implements TruthMethod {
    private static final double GROWTH = 1.2;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] belief = invest(votes, invested -> {
            double[] grown = new double[invested.length];
            Arrays.setAll(grown, c -> Math.pow(invested[c], GROWTH));
            return grown;
        });
        return Solution.of(in, Sums.ROUNDS, votes.shares(belief));
    }

    /** What claims are worth, given what is invested in them. */
    interface Growth {
        double[] of(double[] invested);
    }

    static double[] invest(Votes votes, Growth growth) {
        double[] trust = votes.sources(1);
        double[] belief = growth.of(invested(votes, trust));
        for (int round = 0; round < Sums.ROUNDS; round++) {
            double[] stake = stake(votes, trust);
            double[] invested = votes.sumOverSupporters(stake);
            double[] worth = belief;
            double[] rate = new double[worth.length];
            Arrays.setAll(rate, c -> invested[c] > 0 ? worth[c] / invested[c] : 0);
            double[] back = votes.sumOverClaims(rate);
            Arrays.setAll(back, s -> back[s] * stake[s]);
            trust = Votes.scaleToOne(back);
            belief = growth.of(invested(votes, trust));
        }
        return belief;
    }

    private static double[] invested(Votes votes, double[] trust) {
        return votes.sumOverSupporters(stake(votes, trust));
    }

    /** What a source puts on each of its claims. */
    private static double[] stake(Votes votes, double[] trust) {
        double[] stake = new double[trust.length];
        Arrays.setAll(stake, s -> votes.of[s] == 0 ? 0 : trust[s] / votes.of[s]);
        return stake;
    }
}
