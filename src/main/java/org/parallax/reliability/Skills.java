package org.parallax.reliability;

import java.util.Arrays;

/**
 * How accurate sources are, topic by topic: {@code logit accuracy = skill of the source + ease of the topic} (Rasch's
 * model), skills shrunk towards 0. So a source is not blamed for covering what is hard, and what it does on one topic
 * counts for its word on another. What is expected of a source before that follows the {@link VolumeTrend}. The strength
 * of the shrinkage is fitted to the spread between sources (empirical
 * Bayes, method of moments).
 */
final class Skills {
    private static final double LEAST_ACCURACY = 0.02;
    private static final double WEAKEST_PRIOR = 2;
    private static final double STRONGEST_PRIOR = 50;
    private static final int NEWTON_STEPS = 4;

    private final int topics;
    private final double[] trials;
    private final double[] trialsByTopic;
    private final double[] voicesByTopic;
    private final double[] skill;
    private final double[] ease;
    private final VolumeTrend trend;
    private double[] expected;
    private boolean fresh = true;
    private double poolMean = 0.5;
    private double poolSize = WEAKEST_PRIOR;
    private final double[] accuracy;

    Skills(Observations in, float[] voice) {
        this.topics = in.topics.length;
        trials = new double[in.sourceCount()];
        trialsByTopic = new double[in.sourceCount() * topics];
        voicesByTopic = new double[in.sourceCount() * topics];
        skill = new double[in.sourceCount()];
        ease = new double[topics];
        accuracy = new double[in.sourceCount() * topics];
        trend = new VolumeTrend(in.votesBySource());
        expected = new double[in.sourceCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.checked(o) && in.claim[i] != Observations.NEUTRAL) {
                    int cell = in.source[i] * topics + in.topic[o];
                    trials[in.source[i]]++;
                    trialsByTopic[cell]++;
                    voicesByTopic[cell] += voice[i];
                }
            }
        }
    }

    /**
     * Of one topic.
     *
     * @param trials by source, what it stated of objects that anything else speaks to
     * @param voices by source, the voices of the same
     * @param statements by source, all it stated
     */
    Skills(double[] trials, double[] voices, int[] statements) {
        this.topics = 1;
        this.trials = trials;
        this.trialsByTopic = trials;
        this.voicesByTopic = voices;
        skill = new double[trials.length];
        ease = new double[1];
        accuracy = new double[trials.length];
        trend = new VolumeTrend(statements);
        expected = new double[trials.length];
    }

    /** Accuracy of source {@code s} on topic {@code t} is at {@code s * topics + t}. */
    double[] accuracy() {
        return accuracy;
    }

    double poolMean() {
        return poolMean;
    }

    double poolSize() {
        return poolSize;
    }

    /**
     * @param hits by source: the sum of beliefs in what it stated
     * @param voicedHits by topic: the same sum over all sources, weighted by voice
     */
    void fit(double[] hits, double[] voicedHits) {
        fitPool(hits, voicedHits);
        expected = trend.offsets(hits, trials, poolMean, poolSize);
        if (topics == 1) {
            for (int s = 0; s < accuracy.length; s++) {
                double before = LogOdds.probability(LogOdds.of(poolMean) + expected[s]);
                accuracy[s] = bounded((hits[s] + poolSize * before) / (trials[s] + poolSize));
            }
            return;
        }
        if (fresh) {
            Arrays.setAll(ease, t -> Math.log((voicedHits[t] + 1) / (voices(t) - voicedHits[t] + 1)));
            fresh = false;
        }
        for (int step = 0; step < NEWTON_STEPS; step++) {
            for (int s = 0; s < skill.length; s++) {
                skill[s] += skillStep(s, hits[s]);
            }
            for (int t = 0; t < topics; t++) {
                ease[t] += easeStep(t, voicedHits[t]);
            }
        }
        for (int s = 0; s < skill.length; s++) {
            for (int t = 0; t < topics; t++) {
                accuracy[s * topics + t] = bounded(LogOdds.probability(skill[s] + ease[t]));
            }
        }
    }

    private void fitPool(double[] hits, double[] voicedHits) {
        double all = 0;
        for (double v : voicesByTopic) {
            all += v;
        }
        poolMean = (Arrays.stream(voicedHits).sum() + 1) / (all + 2);
        poolSize = Pool.size(hits, trials, poolMean, WEAKEST_PRIOR, STRONGEST_PRIOR);
    }

    private double skillStep(int s, double hits) {
        double slope = 0;
        double curvature = 1e-6;
        for (int t = 0; t < topics; t++) {
            double n = trialsByTopic[s * topics + t];
            if (n > 0) {
                double prior = poolSize * n / Math.max(1, trials[s]);
                double p = LogOdds.probability(skill[s] + ease[t]);
                slope += prior * (LogOdds.probability(expected[s] + ease[t]) - p) - n * p;
                curvature += (n + prior) * p * (1 - p);
            }
        }
        return step((slope + hits) / curvature);
    }

    private double easeStep(int t, double hits) {
        double expected = 0;
        double curvature = 1e-6;
        for (int s = 0; s < skill.length; s++) {
            double n = voicesByTopic[s * topics + t];
            if (n > 0) {
                double p = LogOdds.probability(skill[s] + ease[t]);
                expected += n * p;
                curvature += n * p * (1 - p);
            }
        }
        return step((hits - expected) / curvature);
    }

    private double voices(int t) {
        double sum = 0;
        for (int s = 0; s < skill.length; s++) {
            sum += voicesByTopic[s * topics + t];
        }
        return sum;
    }

    private static double step(double x) {
        return Math.max(-1, Math.min(1, x));
    }

    private static double bounded(double accuracy) {
        return Math.max(LEAST_ACCURACY, Math.min(1 - LEAST_ACCURACY, accuracy));
    }
}
