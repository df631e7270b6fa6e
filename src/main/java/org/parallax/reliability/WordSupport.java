package org.parallax.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the words of sources say for claims, in log odds, and what values themselves do ({@link ValueHabits}). */
final class WordSupport {
    /** At {@code n} the logarithm of {@code n - 1} alternatives, of one at least. */
    private static final double[] LOGS = IntStream.range(0, 64)
            .mapToDouble(n -> Math.log(Math.max(1, n - 1)))
            .toArray();

    private final Observations in;
    private final float[] voice;
    private final ValueHabits habits;
    /** By source and topic what a word is worth. */
    private final double[] weight;

    /** Whether sources that agree gain nothing by how rare it is what they agree on. */
    private final boolean careful;

    private boolean counting = true;
    private boolean habitual;

    /** Every word counts as one, and values say nothing yet. */
    WordSupport(Observations in, float[] voice, ValueHabits habits) {
        this(in, voice, habits, new double[in.sourceCount() * in.topics.length], false);
        Arrays.fill(weight, 1);
    }

    private WordSupport(Observations in, float[] voice, ValueHabits habits, double[] weight, boolean careful) {
        this.in = in;
        this.voice = voice;
        this.habits = habits;
        this.weight = weight;
        this.careful = careful;
    }

    /** The same words as they are weighed now, without what agreement adds. */
    WordSupport carefully() {
        WordSupport same = new WordSupport(in, voice, habits, weight, true);
        same.counting = counting;
        same.habitual = habitual;
        return same;
    }

    /** Words are worth what sources were found to be on the objects whose truth is known. */
    void weighByAnchors() {
        double[] accuracy = AccuracyModel.anchoredAccuracy(in);
        Arrays.setAll(weight, k -> LogOdds.bounded(LogOdds.of(accuracy[k / in.topics.length])));
        counting = false;
    }

    /** @param accuracy by source and topic: see {@link Skills#accuracy} */
    void weigh(double[] accuracy) {
        Arrays.setAll(weight, k -> LogOdds.bounded(LogOdds.of(accuracy[k])));
        counting = false;
        habitual = true;
    }

    /** Whether words are counted and not weighed. */
    boolean counting() {
        return counting;
    }

    /** Whether a word is worth the same for all claims of all objects, so that {@link #weight} is all there is to it. */
    boolean plain() {
        return !counting && in.topics.length == 1 && !habits.shifts();
    }

    double[] weight() {
        return weight;
    }

    /**
     * Puts what is said for each claim of the object from {@code to[at]} on.
     *
     * @param values how many values an error can take at least
     */
    void put(int o, double[] to, int at, int values) {
        int from = in.firstClaim[o] - at;
        for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
            to[c - from] = habitual ? before(c) : 0;
        }
        double alternatives = logAlternatives(o, values);
        if (habits.shifts() && habitual) {
            addShifted(o, to, from, alternatives);
        } else {
            add(o, to, from, alternatives);
        }
    }

    /** The same of every claim. */
    double[] ofAll(int values) {
        double[] all = new double[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            put(o, all, in.firstClaim[o], values);
        }
        return all;
    }

    private void add(int o, double[] to, int from, double alternatives) {
        int topics = in.topics.length;
        int topic = in.topic[o];
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            int c = in.claim[i];
            if (c >= 0) {
                to[c - from] += voice[i] * (weight[in.source[i] * topics + topic] + alternatives);
            }
        }
    }

    private void addShifted(int o, double[] to, int from, double alternatives) {
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            int c = in.claim[i];
            if (c >= 0) {
                to[c - from] += voice[i] * (word(i, o) + alternatives + agreement(c));
            }
        }
    }

    /** What observation {@code i} says for its claim. */
    double of(int i, int o, int values) {
        return voice[i] * (word(i, o) + logAlternatives(o, values) + agreement(in.claim[i]));
    }

    /** What claim {@code c} has before anyone states it. */
    double before(int c) {
        return habits.support(c) - agreement(c);
    }

    /** What each voice for claim {@code c} adds; the first makes up for what {@link #before} takes. */
    private double agreement(int c) {
        return careful ? 0 : habits.agreement(c);
    }

    /** How far errors of any two voices on object {@code o} hang together: see {@link Calibration}. */
    double correlation(int o) {
        return habits.agrees() && !in.numeric[o] ? ValueHabits.COINCIDENCE : Calibration.MANY_ANSWERS;
    }

    /** The log odds of the observation by its source alone. */
    private double word(int i, int o) {
        double word = weight[in.source[i] * in.topics.length + in.topic[o]];
        return habitual ? LogOdds.bounded(word + habits.shift(i)) : word;
    }

    /** In log odds, how many other values an error could have taken. */
    double logAlternatives(int o, int values) {
        if (counting) {
            return 0;
        }
        int claims = Math.max(values, in.claims(o));
        return claims < LOGS.length ? LOGS[claims] : Math.log(claims - 1);
    }
}
