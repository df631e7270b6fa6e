package org.parallax.reliability;

import java.util.Arrays;

/**
 * What values themselves give away where they are many and recur. {@link #shift} compares how far a source's word holds
 * on a value with how far it holds at all, drawn from the general to the particular: on values as rare as this one (the
 * one who names the village knows better than the one who names the country), on values that are also words of the names
 * of objects (who takes "Leigh" for a place has met a person's name), on values that stand in the object's own name (read
 * out of "Jesse Bradford" that he was born in Bradford), and on this very value. {@link #support} makes the
 * rarer value the likelier answer: what is stated of many objects is often true but general, or a default.
 *
 * <p>How far a word holds is what the other sources state; the belief from all others is better where these are known to
 * speak for themselves. There {@link #agreement} counts too: an error falls on one of the stated values, but hardly ever on
 * the same rare value as another source's error. Without it two sources that are right less than half the time and agree
 * on a village are believed less than one of them.
 */
final class ValueHabits {
    private static final double VALUE_PRIOR = 4;
    private static final double SOURCE_PRIOR = 5;
    private static final double SHIFT = 1.5;
    private static final double RARITY = 0.5;
    /** Values stated of 1, 2, 4, ... objects: so many classes of rarity. */
    private static final int CLASSES = 8;
    /** The chance that errors of two sources fall on one value for a common reason, however rare the value is. */
    static final double COINCIDENCE = 0.45;
    /** Values are a vocabulary where such a share of the claims has a value that is stated of other objects too. */
    private static final double VOCABULARY = 0.5;

    private final float[] shift;
    private final double[] support;
    private final double[] agreement;

    private ValueHabits(float[] shift, double[] support, double[] agreement) {
        this.shift = shift;
        this.support = support;
        this.agreement = agreement;
    }

    /** Judged by what other sources state. */
    static ValueHabits of(Observations in) {
        if (DataShape.few(in) > 0) {
            return none();
        }
        int[] stated = stated(in);
        return new ValueHabits(shifts(in, confirmations(in), stated), supports(in, stated), new double[0]);
    }

    /** Judged by what is believed without the source's own word, among sources that speak for themselves. */
    static ValueHabits of(Observations in, SourcePosterior.OthersBelief others) {
        if (DataShape.few(in) > 0) {
            return none();
        }
        float[] held = confirmations(in);
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                held[i] = held[i] < 0 ? held[i] : (float) others.of(i, o);
            }
        }
        int[] stated = stated(in);
        return new ValueHabits(shifts(in, held, stated), supports(in, stated), agreements(in, stated));
    }

    /** Of values that give nothing away. */
    static ValueHabits none() {
        return new ValueHabits(new float[0], new double[0], new double[0]);
    }

    /** By label, of how many objects it is stated. */
    private static int[] stated(Observations in) {
        int[] stated = new int[in.labels.length];
        for (int label : in.claimLabel) {
            stated[label]++;
        }
        return stated;
    }

    private static float[] shifts(Observations in, float[] held, int[] stated) {
        Memory memory = new Memory(in, held, stated);
        float[] shift = new float[held.length];
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (float) memory.shift(i);
        }
        return shift;
    }

    /** Whether {@link #shift} is ever other than 0. */
    boolean shifts() {
        return shift.length > 0;
    }

    /** What observation {@code i} adds to the log odds of its source being right. */
    double shift(int i) {
        return shift.length == 0 ? 0 : shift[i];
    }

    /** What claim {@code c} has before anyone states it, in log odds. */
    double support(int c) {
        return support.length == 0 ? 0 : support[c];
    }

    /** Whether {@link #agreement} is ever other than 0. */
    boolean agrees() {
        return agreement.length > 0;
    }

    /**
     * What every voice for claim {@code c} beyond the first adds, in log odds: how unlikely it is that errors meet there.
     * The share of objects that the value is stated of is the chance that they meet by themselves.
     */
    double agreement(int c) {
        return agreement.length == 0 ? 0 : agreement[c];
    }

    private static double[] agreements(Observations in, int[] stated) {
        double[] agreement = new double[in.claimCount()];
        int recurring = 0;
        int named = 0;
        for (int o = 0; o < in.objectCount(); o++) {
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1] && !in.numeric[o]; c++) {
                int times = stated[in.claimLabel[c]];
                double share = Math.min(1, times / (double) in.objectCount());
                agreement[c] = -Math.log(COINCIDENCE + (1 - COINCIDENCE) * share);
                named++;
                recurring += times > 1 ? 1 : 0;
            }
        }
        return recurring < VOCABULARY * named || named == 0 ? new double[0] : agreement;
    }

    private static double[] supports(Observations in, int[] stated) {
        double[] support = new double[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                support[c] = in.numeric[o] ? 0 : -RARITY * Math.log(stated[in.claimLabel[c]]);
            }
        }
        return support;
    }

    /** Statements in groups, and how many of them held. */
    private static final class Shares {
        private double[] held = new double[16];
        private double[] all = new double[16];

        void add(int group, double one) {
            if (group >= all.length) {
                held = Arrays.copyOf(held, 2 * group);
                all = Arrays.copyOf(all, 2 * group);
            }
            held[group] += one;
            all[group]++;
        }

        double share(int group, double usual, double prior) {
            return group >= all.length ? usual : (held[group] + prior * usual) / (all[group] + prior);
        }

        /** The share without {@code one} of the group's statements. */
        double without(int group, double one, double usual, double prior) {
            return (held[group] - one + prior * usual) / (all[group] - 1 + prior);
        }
    }

    /** How far the word of each source held: at all, on values as rare, on words of names, on echoes, on each value. */
    private static final class Memory {
        private final Observations in;
        private final float[] held;
        private final int[] stated;
        private final NameWords names;
        private final PairIndex values = new PairIndex();
        private final Shares all = new Shares();
        private final Shares bySource = new Shares();
        private final Shares byRarity = new Shares();
        private final Shares byNameWord = new Shares();
        private final Shares byEcho = new Shares();
        private final Shares byValue = new Shares();

        Memory(Observations in, float[] held, int[] stated) {
            this.in = in;
            this.held = held;
            this.stated = stated;
            this.names = new NameWords(in);
            for (int i = 0; i < held.length; i++) {
                if (held[i] >= 0) {
                    add(i);
                }
            }
        }

        private void add(int i) {
            int s = in.source[i];
            boolean echoed = names.echoed(in.claim[i]);
            all.add(echoed ? 1 : 0, held[i]);
            bySource.add(s, held[i]);
            byRarity.add(rarity(i), held[i]);
            byValue.add(values.add(s, in.sourceCount() + in.claimLabel[in.claim[i]]), held[i]);
            if (names.isWord(in.claim[i])) {
                byNameWord.add(rarity(i), held[i]);
            }
            if (echoed) {
                byEcho.add(s, held[i]);
            }
        }

        double shift(int i) {
            if (held[i] < 0) {
                return 0;
            }
            int s = in.source[i];
            double mean = all.share(0, 0.5, 2);
            double usual = bySource.share(s, mean, SOURCE_PRIOR);
            double here = byRarity.without(rarity(i), held[i], usual, SOURCE_PRIOR);
            if (names.isWord(in.claim[i])) {
                here = byNameWord.without(rarity(i), held[i], here, SOURCE_PRIOR);
            }
            if (names.echoed(in.claim[i])) {
                here = Math.min(here, byEcho.share(s, all.share(1, mean, 2), SOURCE_PRIOR));
            }
            int value = values.find(s, in.sourceCount() + in.claimLabel[in.claim[i]]);
            here = byValue.without(value, held[i], here, VALUE_PRIOR);
            return SHIFT * (logit(here) - logit(usual));
        }

        private int rarity(int i) {
            int times = stated[in.claimLabel[in.claim[i]]];
            int rarity = Math.min(CLASSES - 1, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(times));
            return in.source[i] * CLASSES + rarity;
        }
    }

    /** For every observation the share of the other sources that state the same; -1 where there is no other. */
    private static float[] confirmations(Observations in) {
        float[] confirmed = new float[in.size()];
        int[] votes = new int[in.claimCount()];
        for (int c : in.claim) {
            if (c >= 0) {
                votes[c]++;
            }
        }
        for (int o = 0; o < in.objectCount(); o++) {
            int others = in.votes(o) - 1;
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                boolean open = in.claim[i] < 0 || others < 1 || in.numeric[o];
                confirmed[i] = open ? -1 : (votes[in.claim[i]] - 1f) / others;
            }
        }
        return confirmed;
    }

    private static double logit(double p) {
        double q = Math.max(1e-3, Math.min(1 - 1e-3, p));
        return Math.log(q / (1 - q));
    }
}
