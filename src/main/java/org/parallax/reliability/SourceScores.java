package org.parallax.reliability;

import java.util.Arrays;

/**
 * Reliability of every source as a Beta posterior. The mean is the pool's, moved by every claim {@code i} by
 * {@code weight(i) (held(i) - poolMean) / (weights + priorSize)}, and by what was imported of the source accordingly.
 *
 * @param mean posterior mean
 * @param effective how many checked claims the source's own evidence is worth
 * @param judged what each observation counts for its source
 */
record SourceScores(double[] mean, double[] effective, Pooled pooled, Judged judged) {
    /** The pool is itself estimated: a tenth more variance, which is what simulated sources need to be covered. */
    private static final double POOL_DOUBT = 1.1;

    /**
     * What is known of a source before its own claims.
     *
     * @param mean what sources at large have
     * @param size how many observations that is worth
     * @param imported by source, what priors of its own are worth
     */
    record Pooled(double mean, double size, double[] imported) {}

    /** Observation by observation. */
    interface Judged {
        /** The probability that observation {@code i} of object {@code o} is right. */
        double held(int i, int o);

        /** How many claims it counts for; less than 1 among others of its story. */
        default double weight(int i, int o) {
            return 1;
        }
    }

    double poolMean() {
        return pooled.mean();
    }

    /** How many observations all that is known of a source before its own claims is worth. */
    double priorSize(int s) {
        return pooled.size() + pooled.imported()[s];
    }

    Interval interval(int s) {
        return Beta.of(mean[s], (priorSize(s) + effective[s]) / POOL_DOUBT).interval(Interval.MASS);
    }

    /** Each claim counts as a trial that succeeded to the degree it is believed; Laplace's prior. */
    static SourceScores ofBeliefs(Observations in, double[] beliefs) {
        double[] mean = new double[in.sourceCount()];
        double[] trials = new double[in.sourceCount()];
        for (int i = 0; i < in.size(); i++) {
            if (in.claim[i] >= 0) {
                mean[in.source[i]] += beliefs[in.claim[i]];
                trials[in.source[i]]++;
            }
        }
        Arrays.setAll(mean, s -> (mean[s] + 1) / (trials[s] + 2));
        Pooled laplace = new Pooled(0.5, 2, new double[mean.length]);
        return new SourceScores(mean, trials, laplace, (i, o) -> beliefs[in.claim[i]]);
    }
}
