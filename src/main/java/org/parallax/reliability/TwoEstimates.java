package org.parallax.reliability;

import java.util.Arrays;

/**
 * 2-Estimates: a source votes for what it states and against every other value of the object; truth values and error
 * rates are averaged in turn and stretched over 0 to 1, half way to the nearest of the two ends. Galland, Abiteboul,
 * Marian, Senellart: Corroborating information from disagreeing views, WSDM 2010; weight of the stretching 0.5.
 */
final class TwoEstimates implements TruthMethod {
    private static final double STRETCH = 0.5;
    private static final double INITIAL_ERROR = 0.1;
    private static final int ROUNDS = 50;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        int[] perObject = new int[in.objectCount()];
        Arrays.setAll(perObject, in::votes);
        int[] object = in.objectOfClaim();
        double[] error = votes.sources(INITIAL_ERROR);
        double[] truth = new double[in.claimCount()];
        for (int round = 0; round < ROUNDS; round++) {
            truth = stretch(truths(votes, error, object, perObject));
            error = stretch(errors(votes, truth));
        }
        return Solution.of(in, ROUNDS, votes.shares(truth));
    }

    static double[] truths(Votes votes, double[] error, int[] object, int[] perObject) {
        double[] supporters = votes.sumOverSupporters(votes.sources(1));
        double[] theirErrors = votes.sumOverSupporters(error);
        double[] allErrors = new double[perObject.length];
        for (int c = 0; c < object.length; c++) {
            allErrors[object[c]] += theirErrors[c];
        }
        double[] truth = new double[object.length];
        Arrays.setAll(truth, c -> {
            int o = object[c];
            double votesFor = supporters[c] - theirErrors[c];
            double votesAgainst = allErrors[o] - theirErrors[c];
            return perObject[o] == 0 ? 0.5 : (votesFor + votesAgainst) / perObject[o];
        });
        return truth;
    }

    private static double[] errors(Votes votes, double[] truth) {
        Observations in = votes.in;
        double[] error = new double[in.sourceCount()];
        double[] count = new double[in.sourceCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            double all = 0;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                all += truth[c];
            }
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    double own = truth[in.claim[i]];
                    error[in.source[i]] += (1 - own) + (all - own);
                    count[in.source[i]] += in.claims(o);
                }
            }
        }
        Arrays.setAll(error, s -> count[s] == 0 ? INITIAL_ERROR : error[s] / count[s]);
        return error;
    }

    static double[] stretch(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        Arrays.setAll(values, k -> {
            double linear = high > low ? (values[k] - low) / (high - low) : values[k];
            return STRETCH * linear + (1 - STRETCH) * Math.rint(linear);
        });
        return values;
    }
}
