package org.parallax.reliability;

import java.util.Arrays;

/**
 * The posterior of every source's accuracy, given what others say of its claims. With {@code q} the belief in a claim
 * from everybody else, stating it has likelihood {@code q a + (1 - q)(1 - a) / f} under accuracy {@code a} and {@code f}
 * possible errors. So a claim that nobody else can check says nothing about its source, and an uncertain truth says less
 * than a certain one. How many certain truths the evidence is worth follows from the missing information principle
 * (Louis: Finding the observed information matrix when using the EM algorithm, JRSS B 44(2) 1982). Claims of one story
 * count together for less than one by one: {@link StoryWorth}.
 */
final class SourcePosterior {
    static final int STEPS = 40;
    static final double CONVERGED = 1e-9;

    private final Observations in;
    private final double poolMean;
    private final double poolSize;
    private final float[] q;
    private double[] accuracy;
    private double[] mean;
    private Weight weight = (i, o) -> 1;

    /** The belief in what observation {@code i} of object {@code o} states, its own source left out. */
    interface OthersBelief {
        double of(int i, int o);
    }

    /** How much observation {@code i} of object {@code o} counts for its source, at most 1. */
    private interface Weight {
        double of(int i, int o);
    }

    private SourcePosterior(Observations in, double poolMean, double poolSize, OthersBelief others) {
        this.in = in;
        this.poolMean = poolMean;
        this.poolSize = poolSize;
        this.q = new float[in.size()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                q[i] = in.claim[i] < 0 ? Float.NaN : (float) others.of(i, o);
            }
        }
        this.mean = new double[in.sourceCount()];
        Arrays.fill(mean, poolMean);
        this.accuracy = mean;
    }

    /**
     * @param poolMean accuracy of sources at large
     * @param poolSize how many observations that is worth
     */
    static SourceScores scores(Observations in, double poolMean, double poolSize, OthersBelief others) {
        SourcePosterior posterior = new SourcePosterior(in, poolMean, poolSize, others);
        posterior.converge();
        if (in.story.length > 0) {
            posterior.weight = posterior.worth()::share;
            posterior.converge();
        }
        return new SourceScores(
                posterior.mean,
                posterior.worth().bySource(),
                new SourceScores.Pooled(poolMean, poolSize, in.priors.weight()),
                posterior.new Judged());
    }

    private void converge() {
        double change = 1;
        for (int step = 0; step < STEPS && change > CONVERGED; step++) {
            change = improve();
        }
    }

    /** The probability that the observation is right, by the others and its source's accuracy. */
    private double held(int i, int o) {
        double a = accuracy[in.source[i]];
        double right = q[i] * a;
        return right / (right + (1.0 - q[i]) * (1 - a) / errors(o));
    }

    private double improve() {
        double[] hits = new double[mean.length];
        double[] trials = new double[mean.length];
        accuracy = mean;
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    double w = weight.of(i, o);
                    hits[in.source[i]] += w * held(i, o);
                    trials[in.source[i]] += w;
                }
            }
        }
        mean = new double[hits.length];
        double[] imported = in.priors.weight();
        Arrays.setAll(mean, s -> {
            double before = poolSize * poolMean + imported[s] * in.priors.mean()[s];
            return (hits[s] + before) / (trials[s] + poolSize + imported[s]);
        });
        return Votes.change(mean, accuracy);
    }

    /** For every source the trials less the share of their information that the uncertain truths keep back. */
    private StoryWorth worth() {
        StoryWorth worth = new StoryWorth(in);
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    double a = accuracy[in.source[i]];
                    double r = held(i, o);
                    worth.add(i, o, 1 - r * (1 - r) / (a * (1 - a)));
                }
            }
        }
        return worth;
    }

    private double errors(int o) {
        return Math.max(1, in.claims(o) - 1);
    }

    private final class Judged implements SourceScores.Judged {
        @Override
        public double held(int i, int o) {
            return SourcePosterior.this.held(i, o);
        }

        @Override
        public double weight(int i, int o) {
            return weight.of(i, o);
        }
    }
}
