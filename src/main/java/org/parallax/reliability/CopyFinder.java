package org.parallax.reliability;

import java.util.Arrays;

/**
 * Finds sources that do not speak independently, by what they share. Only pairs that share claims are looked at (from
 * the supporters of each claim, never all pairs), and for each the likelihood that one took a share {@code c} of its
 * claims from the other is weighed against chance agreement (after Dong, Berti-Equille, Srivastava: Integrating
 * conflicting data: the role of source dependence, PVLDB 2(1) 2009, with {@code c} fitted instead of fixed).
 *
 * <p>What chance agreement is can be judged in two ways. {@link #suspicion} asks third parties only: how often would
 * another source have said the same? That needs no idea of the truth, so a large clique cannot hide behind being the
 * majority. {@link #evidence} knows beliefs and accuracies: sharing what is believed false, or rare, weighs most.
 */
final class CopyFinder {
    private static final double[] SHARES = {0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97};
    static final int BINS = 24;
    static final double LEAST_CHANCE = 0.02;
    static final double MOST_CHANCE = 0.995;
    static final int ENOUGH_SHARED = 3;
    static final int MOST_SUPPORTERS = 64;
    private static final long PAIR_BUDGET = 12_000_000;
    /** Log odds of dependence before any evidence. */
    private static final double PRIOR = -6;
    /** Log odds on top, before a pair is called dependent. */
    private static final double ALARM = 3;
    /** In {@link #suspicion} only copying of at least this share counts: good sources agree often as well. */
    static final double LEAST_SUSPICIOUS_SHARE = 0.35;
    /** How many imaginary third parties agree at the average rate. */
    static final double THIRD_PARTIES = 3;

    private final Observations in;
    private final int stride;
    private final boolean crowds;
    private final PairIndex pairs;

    /** Log likelihood ratio of copying against independence and the share copied, pair by pair. */
    record Evidence(PairIndex pairs, double[] logRatio, double[] share) {

        /** Strength of every pair: probability of copying times the share copied. */
        double[] strengths(double leastShare) {
            double[] strength = new double[logRatio.length];
            for (int p = 0; p < strength.length; p++) {
                strength[p] = share[p] < leastShare ? 0 : share[p] / (1 + Math.exp(-logRatio[p] - PRIOR));
                strength[p] = strength[p] < 0.01 ? 0 : strength[p];
            }
            return strength;
        }

        /**
         * Probability of dependence of every pair, to be shown: among {@code sources} there are very many pairs, and one
         * of them may look alike by chance, so the odds before the evidence are those of one pair in all.
         */
        double[] probabilities(int sources) {
            double odds = -Math.log(1 + sources * (sources - 1) / 2.0) - ALARM;
            double[] probability = new double[logRatio.length];
            Arrays.setAll(probability, p -> 1 / (1 + Math.exp(-logRatio[p] - odds)));
            return probability;
        }
    }

    CopyFinder(Observations in) {
        this(in, stride(in), true);
    }

    private CopyFinder(Observations in, int stride, boolean crowds) {
        this.in = in;
        this.stride = stride;
        this.crowds = crowds;
        this.pairs = frequent();
    }

    /** Looks at every object of at most {@link #MOST_SUPPORTERS} observations, and at no other. */
    static CopyFinder withoutCrowds(Observations in) {
        return new CopyFinder(in, 1, false);
    }

    private static int stride(Observations in) {
        long visits = 0;
        for (int o = 0; o < in.objectCount(); o++) {
            long n = Math.min(in.first[o + 1] - in.first[o], MOST_SUPPORTERS);
            visits += n * n / 2;
        }
        return (int) (visits / PAIR_BUDGET) + 1;
    }

    /** Strength of every pair's agreement beyond what third parties explain. */
    double[] suspicion(float[] voice) {
        double[] claimVoices = claimVoices(voice);
        double[] objectVoices = perObject(claimVoices, new double[in.claimCount()]);
        double agreement = agreement();
        Chance thirdParties = (i, j, o) -> {
            double own = voice[i] + voice[j];
            double same = Math.max(0, claimVoices[in.claim[i]] - own);
            double all = Math.max(0, objectVoices[o] - own);
            return (same + THIRD_PARTIES * agreement) / (all + THIRD_PARTIES);
        };
        return tally(thirdParties, false).strengths(LEAST_SUSPICIOUS_SHARE);
    }

    /**
     * @param belief of every claim
     * @param accuracy of every source
     * @param anchorsOnly look at nothing but objects whose truth is known
     */
    Evidence evidence(double[] belief, double[] accuracy, float[] voice, boolean anchorsOnly) {
        double[] claimVoices = claimVoices(voice);
        double[] objectErrors = perObject(claimVoices, belief);
        Chance independence = (i, j, o) -> {
            double holds = belief[in.claim[i]];
            double own = voice[i] + voice[j];
            double others = Math.max(0, claimVoices[in.claim[i]] - own) * (1 - holds);
            double errors = Math.max(0, objectErrors[o] - own * (1 - holds));
            double popularity = Math.min(1, (others + 0.5) / (errors + 0.5 * Math.max(2, in.claims(o))));
            double ifI = agreementChance(holds, accuracy[in.source[i]], popularity);
            return Math.max(ifI, agreementChance(holds, accuracy[in.source[j]], popularity));
        };
        return tally(independence, anchorsOnly);
    }

    private static double agreementChance(double holds, double accuracy, double popularity) {
        return holds * accuracy + (1 - holds) * (1 - accuracy) * popularity;
    }

    /** The chance that two independent sources would agree as these two observations do. */
    private interface Chance {
        double of(int i, int j, int object);
    }

    private Evidence tally(Chance chance, boolean anchorsOnly) {
        float[] agreed = new float[pairs.size() * BINS];
        int[] differed = new int[pairs.size()];
        visit((i, j, o) -> {
            int pair = anchorsOnly && in.anchor[o] < 0 ? -1 : pairs.find(in.source[i], in.source[j]);
            if (pair >= 0 && in.claim[i] == in.claim[j]) {
                agreed[pair * BINS + bin(chance.of(i, j, o))]++;
            } else if (pair >= 0) {
                differed[pair]++;
            }
        });
        return judge(pairs, agreed, differed);
    }

    /**
     * @param agreed of every pair, how often it agreed where the chance of that lay in each of {@link #BINS} classes
     * @param differed of every pair, how often it did not
     */
    static Evidence judge(PairIndex pairs, float[] agreed, int[] differed) {
        double[] logRatio = new double[pairs.size()];
        double[] share = new double[pairs.size()];
        double[][] gain = new double[SHARES.length][BINS];
        for (int k = 0; k < SHARES.length; k++) {
            for (int bin = 0; bin < BINS; bin++) {
                gain[k][bin] = Math.log(SHARES[k] / centre(bin) + 1 - SHARES[k]);
            }
        }
        for (int p = 0; p < logRatio.length; p++) {
            logRatio[p] = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < SHARES.length; k++) {
                double ratio = differed[p] * Math.log1p(-SHARES[k]);
                for (int bin = 0; bin < BINS; bin++) {
                    ratio += agreed[p * BINS + bin] * gain[k][bin];
                }
                if (ratio > logRatio[p]) {
                    logRatio[p] = ratio;
                    share[p] = SHARES[k];
                }
            }
        }
        return new Evidence(pairs, logRatio, share);
    }

    private static int bin(double chance) {
        double x = Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, chance));
        double position = Math.log(x / LEAST_CHANCE) / Math.log(MOST_CHANCE / LEAST_CHANCE);
        return Math.min(BINS - 1, (int) (position * BINS));
    }

    private static double centre(int bin) {
        return LEAST_CHANCE * Math.pow(MOST_CHANCE / LEAST_CHANCE, (bin + 0.5) / BINS);
    }

    /** The pairs that agree often enough to be worth a look. */
    private PairIndex frequent() {
        PairIndex all = new PairIndex();
        GrowingInts shared = new GrowingInts();
        visit((i, j, o) -> {
            if (in.claim[i] == in.claim[j]) {
                int pair = all.add(in.source[i], in.source[j]);
                if (pair == shared.size()) {
                    shared.add(0);
                }
                shared.set(pair, shared.get(pair) + 1);
            }
        });
        PairIndex frequent = new PairIndex();
        for (int p = 0; p < all.size(); p++) {
            if (shared.get(p) >= ENOUGH_SHARED) {
                frequent.add(all.low(p), all.high(p));
            }
        }
        return frequent;
    }

    private double agreement() {
        long[] count = new long[2];
        visit((i, j, o) -> count[in.claim[i] == in.claim[j] ? 1 : 0]++);
        return count[0] + count[1] == 0 ? 0.5 : (double) count[1] / (count[0] + count[1]);
    }

    private interface PairVisitor {
        void visit(int i, int j, int object);
    }

    /** All pairs of side-taking observations of the same object by two sources; of crowded or many objects a sample. */
    private void visit(PairVisitor visitor) {
        for (int o = 0; o < in.objectCount(); o += stride) {
            int n = in.first[o + 1] - in.first[o];
            int step = (n + MOST_SUPPORTERS - 1) / MOST_SUPPORTERS;
            if (step > 1 && !crowds) {
                continue;
            }
            int start = step <= 1 ? 0 : o % step;
            for (int i = in.first[o] + start; i < in.first[o + 1]; i += Math.max(1, step)) {
                for (int j = in.first[o] + start; j < i; j += Math.max(1, step)) {
                    if (in.source[i] != in.source[j]
                            && in.claim[i] != Observations.NEUTRAL
                            && in.claim[j] != Observations.NEUTRAL) {
                        visitor.visit(i, j, o);
                    }
                }
            }
        }
    }

    private double[] claimVoices(float[] voice) {
        double[] sum = new double[in.claimCount()];
        for (int i = 0; i < voice.length; i++) {
            if (in.claim[i] != Observations.NEUTRAL) {
                sum[in.claim[i]] += voice[i];
            }
        }
        return sum;
    }

    /** For every object the voices of its claims, each as far as it is not believed. */
    private double[] perObject(double[] claimVoices, double[] belief) {
        double[] sum = new double[in.objectCount()];
        for (int o = 0; o < sum.length; o++) {
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                sum[o] += claimVoices[c] * (1 - belief[c]);
            }
        }
        return sum;
    }

    static double[] stronger(double[] a, double[] b) {
        double[] result = new double[a.length];
        Arrays.setAll(result, p -> Math.max(a[p], b[p]));
        return result;
    }

    PairIndex pairs() {
        return pairs;
    }
}
