package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * AccuCopy: {@link Accu} with pairs of sources tested for copying, and a copier's vote discounted by the chance that it
 * was copied. Dong, Berti-Equille, Srivastava: Integrating conflicting data: the role of source dependence, PVLDB 2(1)
 * 2009; copying rate 0.8, prior probability of dependence 0.2, 100 false values. Of a pair the less accurate source is
 * taken for the copier.
 */
final class AccuCopy implements TruthMethod {
    private static final double COPY_RATE = 0.8;
    private static final double DEPENDENT = 0.2;
    private static final int ROUNDS = 10;
    private static final int MOST_SUPPORTERS = 64;

    @Override
    public Solution solve(Observations in) {
        Votes votes = new Votes(in);
        double[] accuracy = votes.sources(Accu.INITIAL_ACCURACY);
        double[] belief = votes.sumOverSupporters(Accu.scores(accuracy));
        votes.softmax(belief, Accu.FALSE_VALUES + 1);
        PairIndex pairs = new PairIndex();
        double[] dependence = {};
        for (int round = 0; round < ROUNDS; round++) {
            dependence = dependence(in, pairs, belief, accuracy);
            belief = discounted(in, accuracy, pairs, dependence);
            votes.softmax(belief, Accu.FALSE_VALUES + 1);
            accuracy = votes.meanOverClaims(belief);
        }
        return new Solution(
                in, ROUNDS, belief, in.weight, SourceScores.ofBeliefs(in, belief), found(in, pairs, dependence));
    }

    /** The probability that the pair is dependent, from {@code same true, same false, different} counts. */
    static double probability(double sameTrue, double sameFalse, double different, double a, double b) {
        double independentTrue = a * b;
        double independentFalse = (1 - a) * (1 - b) / Accu.FALSE_VALUES;
        double independentDifferent = 1 - independentTrue - independentFalse;
        double log = 0;
        double original = Math.max(a, b);
        log += sameTrue * Math.log((COPY_RATE * original + (1 - COPY_RATE) * independentTrue) / independentTrue);
        log += sameFalse
                * Math.log((COPY_RATE * (1 - original) + (1 - COPY_RATE) * independentFalse) / independentFalse);
        log += different * Math.log((1 - COPY_RATE) * independentDifferent / independentDifferent);
        return 1 / (1 + (1 - DEPENDENT) / DEPENDENT * Math.exp(-log));
    }

    private static double[] dependence(Observations in, PairIndex pairs, double[] belief, double[] accuracy) {
        GrowingDoubles sameTrue = new GrowingDoubles();
        GrowingDoubles sameFalse = new GrowingDoubles();
        GrowingDoubles different = new GrowingDoubles();
        for (int o = 0; o < in.objectCount(); o++) {
            int end = Math.min(in.first[o + 1], in.first[o] + MOST_SUPPORTERS);
            for (int i = in.first[o]; i < end; i++) {
                for (int j = in.first[o]; j < i; j++) {
                    if (in.claim[i] >= 0 && in.claim[j] >= 0 && in.source[i] != in.source[j]) {
                        int pair = pairs.add(in.source[i], in.source[j]);
                        boolean same = in.claim[i] == in.claim[j];
                        sameTrue.add(pair, same ? belief[in.claim[i]] : 0);
                        sameFalse.add(pair, same ? 1 - belief[in.claim[i]] : 0);
                        different.add(pair, same ? 0 : 1);
                    }
                }
            }
        }
        double[] probability = new double[pairs.size()];
        Arrays.setAll(
                probability,
                p -> probability(
                        sameTrue.get(p),
                        sameFalse.get(p),
                        different.get(p),
                        bounded(accuracy[pairs.low(p)]),
                        bounded(accuracy[pairs.high(p)])));
        return probability;
    }

    /** Vote counts: sources of a claim in the order of accuracy, each for what it is unlikely to have copied. */
    private static double[] discounted(Observations in, double[] accuracy, PairIndex pairs, double[] dependence) {
        double[] score = Accu.scores(accuracy);
        double[] count = new double[in.claimCount()];
        List<Integer> rows = new ArrayList<>();
        for (int o = 0; o < in.objectCount(); o++) {
            rows.clear();
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    rows.add(i);
                }
            }
            rows.sort(Comparator.<Integer>comparingInt(i -> in.claim[i])
                    .thenComparingDouble(i -> -accuracy[in.source[i]])
                    .thenComparing(i -> in.sources[in.source[i]]));
            int start = 0;
            for (int k = 1; k <= rows.size(); k++) {
                if (k == rows.size() || in.claim[rows.get(k)] != in.claim[rows.get(start)]) {
                    List<Integer> supporters = rows.subList(start, k).stream()
                            .map(i -> in.source[i])
                            .toList();
                    count[in.claim[rows.get(start)]] = count(supporters, score, pairs, dependence);
                    start = k;
                }
            }
        }
        return count;
    }

    private static double count(List<Integer> supporters, double[] score, PairIndex pairs, double[] dependence) {
        double count = 0;
        for (int k = 0; k < supporters.size(); k++) {
            double own = 1;
            for (int before = Math.max(0, k - MOST_SUPPORTERS); before < k; before++) {
                int pair = pairs.find(supporters.get(k), supporters.get(before));
                own *= pair < 0 ? 1 : 1 - COPY_RATE * dependence[pair];
            }
            count += own * score[supporters.get(k)];
        }
        return count;
    }

    private static List<Estimate.Dependence> found(Observations in, PairIndex pairs, double[] dependence) {
        List<Estimate.Dependence> found = new ArrayList<>();
        for (int p = 0; p < dependence.length; p++) {
            if (dependence[p] >= 0.5) {
                found.add(new Estimate.Dependence(in.sources[pairs.low(p)], in.sources[pairs.high(p)], dependence[p]));
            }
        }
        return found;
    }

    private static double bounded(double accuracy) {
        return Math.max(0.01, Math.min(0.99, accuracy));
    }

    /** Sums by number, growing as numbers appear. */
    private static final class GrowingDoubles {
        private double[] values = new double[256];

        void add(int index, double value) {
            if (index >= values.length) {
                values = Arrays.copyOf(values, Math.max(index + 1, 2 * values.length));
            }
            values[index] += value;
        }

        double get(int index) {
            return index < values.length ? values[index] : 0;
        }
    }
}
