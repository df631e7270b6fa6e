package org.parallax.reliability;

/**
 * Reliability of every source as a Beta posterior.
 *
 * @param mean posterior mean
 * @param size how many observations the posterior is as sure as, those of the prior included
 * @param effective how many checked claims the source's own evidence is worth
 */
record SourceScores(double[] mean, double[] size, double[] effective) {

    Interval interval(int s) {
        return Beta.of(mean[s], size[s]).interval(Interval.MASS);
    }

    /** Each claim counts as a trial that succeeded to the degree it is believed; Laplace's prior. */
    static SourceScores ofBeliefs(Observations observations, double[] beliefs) {
        int n = observations.sourceCount();
        double[] mean = new double[n];
        double[] trials = new double[n];
        for (int i = 0; i < observations.size(); i++) {
            int c = observations.claim[i];
            if (c != Observations.NEUTRAL) {
                mean[observations.source[i]] += Math.min(1, Math.max(0, beliefs[c]));
                trials[observations.source[i]]++;
            }
        }
        double[] size = new double[n];
        for (int s = 0; s < n; s++) {
            size[s] = trials[s] + 2;
            mean[s] = (mean[s] + 1) / size[s];
        }
        return new SourceScores(mean, size, trials);
    }
}
