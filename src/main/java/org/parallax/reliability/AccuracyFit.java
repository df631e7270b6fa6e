package org.parallax.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Beliefs and accuracies estimated in turn (expectation maximisation) under given voices. */
final class AccuracyFit {
    private static final int MAX_ITERATIONS = 30;
    private static final double CONVERGED = 1e-5;
    /** Log odds of 0.98: no single word is taken for more. */
    private static final double MOST_CERTAIN = 3.9;
    /** At {@code n} the logarithm of {@code n - 1} alternatives, of one at least. */
    private static final double[] LOGS = IntStream.range(0, 64)
            .mapToDouble(n -> Math.log(Math.max(1, n - 1)))
            .toArray();

    private final Observations in;
    private final float[] voice;
    private final ValueHabits habits;
    private final Skills skills;
    private final double[] support;
    private final double[] beliefs;
    private final double[] peak;
    private final double[] sum;
    private double[] odds = new double[16];
    private int iterations;

    AccuracyFit(Observations in, float[] voice, ValueHabits habits) {
        this.in = in;
        this.habits = habits;
        this.voice = voice;
        this.skills = new Skills(in, voice);
        this.support = new double[in.claimCount()];
        this.beliefs = new double[in.claimCount()];
        this.peak = new double[in.objectCount()];
        this.sum = new double[in.objectCount()];
        start();
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
        double[] hits = new double[in.sourceCount()];
        double[] voicedHits = new double[in.topics.length];
        for (int o = 0; o < in.objectCount(); o++) {
            if (!in.checked(o)) {
                continue;
            }
            double voiced = 0;
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                int c = in.claim[i];
                if (c >= 0) {
                    hits[in.source[i]] += beliefs[c];
                    voiced += voice[i] * beliefs[c];
                }
            }
            voicedHits[in.topic[o]] += voiced;
        }
        skills.fit(hits, voicedHits);
        return believe();
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
        for (int s = 0; s < hits.length; s++) {
            hits[s] = (hits[s] + 2 * skills.poolMean()) / (trials[s] + 2);
        }
        return hits;
    }

    /** The first beliefs: shares of the voices, weighted by what anchors say of their sources. */
    private void start() {
        double[] accuracy = AccuracyModel.anchoredAccuracy(in);
        boolean anchors = in.hasAnchors();
        for (int o = 0; o < in.objectCount(); o++) {
            double all = 0;
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    double p = Math.max(0.02, Math.min(0.98, accuracy[in.source[i]]));
                    double vote = anchors ? logit(p) + logAlternatives(o) : 1;
                    support[in.claim[i]] += voice[i] * vote;
                    all += voice[i] * vote;
                }
            }
            if (anchors) {
                softmax(o);
            } else {
                for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                    beliefs[c] = all == 0 ? 1.0 / in.claims(o) : support[c] / all;
                }
            }
            fixAnchor(o);
        }
    }

    private double believe() {
        double[] weight = skills.accuracy().clone();
        for (int k = 0; k < weight.length; k++) {
            weight[k] = logit(weight[k]);
        }
        int topics = in.topics.length;
        double change = 0;
        for (int o = 0; o < in.objectCount(); o++) {
            double alternatives = logAlternatives(o);
            int topic = in.topic[o];
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                support[c] = habits.support(c);
            }
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                int c = in.claim[i];
                if (c >= 0) {
                    double word = weight[in.source[i] * topics + topic] + habits.shift(i);
                    support[c] += voice[i] * (bounded(word) + alternatives);
                }
            }
            change = Math.max(change, softmax(o));
        }
        return change;
    }

    private double softmax(int o) {
        int from = in.firstClaim[o];
        int n = in.firstClaim[o + 1] - from;
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            top = Math.max(top, support[from + k]);
        }
        peak[o] = top;
        if (n > odds.length) {
            odds = new double[2 * n];
        }
        double all = 0;
        for (int k = 0; k < n; k++) {
            odds[k] = Math.exp(support[from + k] - top);
            all += odds[k];
        }
        sum[o] = all;
        double change = 0;
        for (int k = 0; k < n; k++) {
            double belief = in.anchor[o] < 0 ? odds[k] / all : from + k == in.anchor[o] ? 1 : 0;
            change = Math.max(change, Math.abs(belief - beliefs[from + k]));
            beliefs[from + k] = belief;
        }
        return change;
    }

    private void fixAnchor(int o) {
        if (in.anchor[o] >= 0) {
            Arrays.fill(beliefs, in.firstClaim[o], in.firstClaim[o + 1], 0);
            beliefs[in.anchor[o]] = 1;
        }
    }

    private double logAlternatives(int o) {
        int claims = in.claims(o);
        return claims < LOGS.length ? LOGS[claims] : Math.log(claims - 1);
    }

    private static double bounded(double logit) {
        return Math.max(-MOST_CERTAIN, Math.min(MOST_CERTAIN, logit));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    /** Beliefs as they are told: see {@link Calibration}. */
    double[] reported() {
        return Calibration.of(in, support, voice);
    }

    SourceScores scores() {
        double[] weight = skills.accuracy();
        int topics = in.topics.length;
        return SourcePosterior.scores(in, skills.poolMean(), skills.poolSize(), (i, o) -> {
            if (in.anchor[o] >= 0) {
                return in.claim[i] == in.anchor[o] ? 1 : 0;
            }
            double word = logit(weight[in.source[i] * topics + in.topic[o]]) + habits.shift(i);
            double own = voice[i] * (bounded(word) + logAlternatives(o));
            return without(o, in.claim[i], own);
        });
    }

    /**
     * The belief in claim {@code c} of object {@code o} if {@code own} support were taken from it. The only claim of an
     * object competes with one that nobody made, so that a source cannot confirm itself.
     */
    private double without(int o, int c, double own) {
        if (in.claims(o) == 1) {
            return 1 / (1 + Math.exp(habits.support(c) + own - support[c]));
        }
        double with = Math.exp(support[c] - peak[o]);
        double rest = Math.exp(support[c] - own - peak[o]);
        return rest / (Math.max(0, sum[o] - with) + rest);
    }
}
