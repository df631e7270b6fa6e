package org.parallax.reliability;

import java.util.Arrays;

/**
 * TruthFinder: a claim's confidence is that not all its sources err, dampened. Yin, Han, Yu: Truth discovery with
 * multiple conflicting information providers on the web, KDD 2007; initial trust 0.9, dampening 0.3, no implication
 * between values.
 */
final class TruthFinder implements TruthMethod {
    private static final double INITIAL_TRUST = 0.9;
    private static final double DAMPENING = 0.3;
    private static final double MOST_TRUST = 1 - 1e-6;
    private static final int MAX_ITERATIONS = 50;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] trust = votes.sources(INITIAL_TRUST);
        double[] confidence = new double[in.claimCount()];
        int iteration = 0;
        double change = 1;
        while (iteration < MAX_ITERATIONS && change > 1e-6) {
            iteration++;
            confidence = confidence(votes, trust);
            double[] next = votes.meanOverClaims(confidence);
            change = Votes.change(trust, next);
            trust = next;
        }
        return Solution.of(in, iteration, votes.shares(confidence));
    }

    static double[] confidence(Votes votes, double[] trust) {
        double[] score = new double[trust.length];
        Arrays.setAll(score, s -> -Math.log(1 - Math.min(MOST_TRUST, trust[s])));
        double[] confidence = votes.sumOverSupporters(score);
        Arrays.setAll(confidence, c -> 1 / (1 + Math.exp(-DAMPENING * confidence[c])));
        return confidence;
    }
}
