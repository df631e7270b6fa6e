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
    private final Observations in;
    private final float[] voice;
    private final WordSupport words;
    private final Skills skills;
    private final double[] beliefs;
    private final int[] chunks;
    /** How many values an error can take at least: where few serve all objects, also those that nobody stated here. */
    private final int values;

    private Sums sums;
    private int iterations;

    AccuracyFit(Observations in, float[] voice, ValueHabits habits) {
        this.in = in;
        this.words = new WordSupport(in, voice, habits);
        this.voice = voice;
        this.skills = new Skills(in, voice);
        this.beliefs = new double[in.claimCount()];
        this.chunks = in.chunks();
        this.values = DataShape.few(in);
        this.sums = new Sums(in);
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

    /** How often sources at large are right. */
    double poolMean() {
        return skills.poolMean();
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
        words.weigh(skills.accuracy());
        pass();
        return sums.change;
    }

    /** The first beliefs: shares of the voices, weighted by what anchors say of their sources. */
    private void start() {
        if (in.hasAnchors()) {
            words.weighByAnchors();
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
        if (words.plain()) {
            new BlockPass(in, voice, beliefs, part)
                    .run(chunks[chunk], chunks[chunk + 1], words.weight(), o -> words.logAlternatives(o, values));
            return;
        }
        double[] buffer = new double[16];
        for (int o = chunks[chunk]; o < chunks[chunk + 1]; o++) {
            int n = in.claims(o);
            if (n > buffer.length) {
                buffer = new double[2 * n];
            }
            words.put(o, buffer, 0, values);
            if (words.counting()) {
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
        return Calibration.of(in, words.ofAll(values), voice, words::correlation);
    }

    /** Beliefs as if sources erred one by one; none of the stated values may hold. */
    double[] untempered() {
        return Calibration.of(in, words.ofAll(values), voice, o -> 0);
    }

    /** The belief in what each observation states from everybody else. */
    SourcePosterior.OthersBelief others() {
        return new OthersWord(in, words);
    }

    SourceScores scores() {
        return SourcePosterior.scores(in, skills.poolMean(), skills.poolSize(), new OthersWord(in, words.carefully()));
    }
}
