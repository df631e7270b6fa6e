package org.parallax.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Beliefs and accuracies estimated in turn (expectation maximisation) under given voices. One round is one pass over the
 * observations, in chunks of objects that threads share out. The chunks depend on the data alone and their sums are added
 * in their order, so that the digits do not depend on the threads.
 */
final class AccuracyFit {
    static final int MAX_ITERATIONS = 30;
    static final double CONVERGED = 1e-5;
    /** At {@code n} the logarithm of {@code n - 1} alternatives, of one at least. */
    private static final double[] LOGS = IntStream.range(0, 64)
            .mapToDouble(n -> Math.log(Math.max(1, n - 1)))
            .toArray();

    private final Observations in;
    private final float[] voice;
    private final ValueHabits habits;
    private final Skills skills;
    private final double[] beliefs;
    private final int[] chunks;
    /** How many values an error can take at least: where few serve all objects, also those that nobody stated here. */
    private final int values;

    private Sums sums;
    /** By source and topic the log odds of the accuracy; before the first round those of the anchors, else 1. */
    private final double[] weight;

    private boolean counting = true;

    private int iterations;

    AccuracyFit(Observations in, float[] voice, ValueHabits habits) {
        this.in = in;
        this.habits = habits;
        this.voice = voice;
        this.skills = new Skills(in, voice);
        this.beliefs = new double[in.claimCount()];
        this.chunks = in.chunks();
        this.values = DataShape.few(in);
        this.sums = new Sums(in);
        this.weight = new double[in.sourceCount() * in.topics.length];
        start();
    }

    /** What a pass over some objects adds up. */
    static final class Sums {
        final double[] hits;
        final double[] voicedHits;
        double change;

        Sums(Observations in) {
            hits = new double[in.sourceCount()];
            voicedHits = new double[in.topics.length];
        }

        void add(Sums other) {
            for (int s = 0; s < hits.length; s++) {
                hits[s] += other.hits[s];
            }
            for (int t = 0; t < voicedHits.length; t++) {
                voicedHits[t] += other.voicedHits[t];
            }
            change = Math.max(change, other.change);
        }
    }

    int iterations() {
        return iterations;
    }

    double[] beliefs() {
        return beliefs;
    }

    void converge() {
        while (iterations < MAX_ITERATIONS && iterate() > CONVERGED) {}
    }

    /** One round: accuracies from beliefs, beliefs from accuracies. Returns the largest change of a belief. */
    double iterate() {
        iterations++;
        skills.fit(sums.hits, sums.voicedHits);
        double[] accuracy = skills.accuracy();
        Arrays.setAll(weight, k -> LogOdds.bounded(LogOdds.of(accuracy[k])));
        counting = false;
        pass();
        return sums.change;
    }

    /** The first beliefs: shares of the voices, weighted by what anchors say of their sources. */
    private void start() {
        Arrays.fill(weight, 1);
        if (in.hasAnchors()) {
            double[] accuracy = AccuracyModel.anchoredAccuracy(in);
            Arrays.setAll(weight, k -> LogOdds.bounded(LogOdds.of(accuracy[k / in.topics.length])));
            counting = false;
        }
        pass();
    }

    private void pass() {
        int count = chunks.length - 1;
        Sums[] parts = new Sums[count];
        IntStream.range(0, count).parallel().forEach(chunk -> {
            parts[chunk] = new Sums(in);
            pass(chunk, parts[chunk]);
        });
        sums = parts[0];
        for (int chunk = 1; chunk < count; chunk++) {
            sums.add(parts[chunk]);
        }
    }

    private void pass(int chunk, Sums part) {
        if (!counting && in.topics.length == 1 && !habits.shifts()) {
            new BlockPass(in, voice, beliefs, part)
                    .run(chunks[chunk], chunks[chunk + 1], weight, o -> logAlternatives(o, values));
            return;
        }
        double[] buffer = new double[16];
        for (int o = chunks[chunk]; o < chunks[chunk + 1]; o++) {
            int n = in.claims(o);
            if (n > buffer.length) {
                buffer = new double[2 * n];
            }
            support(o, buffer, 0, values);
            if (counting) {
                LogOdds.share(buffer, n);
            } else {
                LogOdds.softmax(buffer, n);
            }
            part.change = Math.max(part.change, believe(o, buffer, n));
            if (in.checked(o)) {
                count(o, part);
            }
        }
    }

    /** Puts what is said for each claim of the object, in log odds, from {@code to[at]} on. */
    private void support(int o, double[] to, int at, int values) {
        int from = in.firstClaim[o] - at;
        for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
            to[c - from] = iterations == 0 ? 0 : habits.support(c);
        }
        double alternatives = logAlternatives(o, values);
        if (habits.shifts() && iterations > 0) {
            addShifted(o, to, from, alternatives);
        } else {
            add(o, to, from, alternatives);
        }
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
                to[c - from] += voice[i] * (word(i, o) + alternatives);
            }
        }
    }

    /** The log odds of the observation by its source alone. */
    private double word(int i, int o) {
        double word = weight[in.source[i] * in.topics.length + in.topic[o]];
        return iterations == 0 ? word : LogOdds.bounded(word + habits.shift(i));
    }

    private double believe(int o, double[] belief, int n) {
        int from = in.firstClaim[o];
        int anchor = in.anchor[o] - from;
        double change = 0;
        for (int k = 0; k < n; k++) {
            double p = anchor < 0 ? belief[k] : k == anchor ? 1 : 0;
            change = Math.max(change, Math.abs(p - beliefs[from + k]));
            beliefs[from + k] = p;
        }
        return change;
    }

    private void count(int o, Sums part) {
        double voiced = 0;
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            int c = in.claim[i];
            if (c >= 0) {
                part.hits[in.source[i]] += beliefs[c];
                voiced += voice[i] * beliefs[c];
            }
        }
        part.voicedHits[in.topic[o]] += voiced;
    }

    /** Accuracy of every source over all it stated. */
    double[] overallAccuracy() {
        double[] hits = new double[in.sourceCount()];
        double[] trials = new double[in.sourceCount()];
        for (int i = 0; i < in.size(); i++) {
            if (in.claim[i] >= 0) {
                hits[in.source[i]] += beliefs[in.claim[i]];
                trials[in.source[i]]++;
            }
        }
        Arrays.setAll(hits, s -> overall(hits[s], trials[s], skills.poolMean()));
        return hits;
    }

    static double overall(double hits, double trials, double poolMean) {
        return (hits + 2 * poolMean) / (trials + 2);
    }

    /** Beliefs as they are told: see {@link Calibration}. */
    double[] reported() {
        return Calibration.of(in, support(values), voice);
    }

    /** The belief in what each observation states from everybody else. */
    SourcePosterior.OthersBelief others() {
        return new Others();
    }

    SourceScores scores() {
        return SourcePosterior.scores(in, skills.poolMean(), skills.poolSize(), others());
    }

    private double[] support(int values) {
        double[] all = new double[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            support(o, all, in.firstClaim[o], values);
        }
        return all;
    }

    /**
     * The belief in what an observation states if its own word and that of its {@link Kin} are taken from it. To be asked object by object. Errors fall
     * on stated values alone, whatever the values at large: the more careful belief, by which intervals cover.
     */
    private final class Others implements SourcePosterior.OthersBelief {
        private final double[] support = support(0);
        private int object = -1;
        private double peak;
        private double sum;

        @Override
        public double of(int i, int o) {
            int c = in.claim[i];
            if (in.anchor[o] >= 0) {
                return c == in.anchor[o] ? 1 : 0;
            }
            double own = own(i, o);
            if (in.claims(o) == 1) {
                // competes with a claim that nobody made, so that a source cannot confirm itself
                return 1 / (1 + Math.exp(habits.support(c) + own - support[c]));
            }
            if (o != object) {
                turnTo(o);
            }
            double with = Math.exp(support[c] - peak);
            double rest = Math.exp(support[c] - own - peak);
            return rest / (Math.max(0, sum - with) + rest);
        }

        /** What the observation says for its claim, together with what repeats the same words. */
        private double own(int i, int o) {
            double alternatives = logAlternatives(o, 0);
            double own = voice[i] * (word(i, o) + alternatives);
            for (int k : in.kin.of(i)) {
                own += voice[k] * (word(k, o) + alternatives);
            }
            return own;
        }

        private void turnTo(int o) {
            object = o;
            peak = Double.NEGATIVE_INFINITY;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                peak = Math.max(peak, support[c]);
            }
            sum = 0;
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                sum += Math.exp(support[c] - peak);
            }
        }
    }

    /** In log odds, how many other values an error could have taken. */
    private double logAlternatives(int o, int values) {
        if (counting) {
            return 0;
        }
        int claims = Math.max(values, in.claims(o));
        return claims < LOGS.length ? LOGS[claims] : Math.log(claims - 1);
    }
}
