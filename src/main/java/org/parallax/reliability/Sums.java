package org.parallax.reliability;

/**
 * Sums (Hubs and Authorities): trust is the sum of beliefs, belief the sum of trust, each scaled to at most 1. Kleinberg
 * 1999, as a fact-finder in Pasternack, Roth: Knowing what to believe (when you already know something), COLING 2010;
 * 20 rounds.
 */
final class Sums implements TruthMethod {
    static final int ROUNDS = 20;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] trust = votes.sources(1);
        double[] belief = new double[in.claimCount()];
        for (int round = 0; round < ROUNDS; round++) {
            belief = Votes.scaleToOne(votes.sumOverSupporters(trust));
            trust = Votes.scaleToOne(votes.sumOverClaims(belief));
        }
        return Solution.of(in, ROUNDS, votes.shares(belief));
    }
}
