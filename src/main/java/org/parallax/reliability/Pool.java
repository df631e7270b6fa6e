package org.parallax.reliability;

/** What sources have in common: the Beta distribution their accuracies are drawn from. */
final class Pool {
    private Pool() {}

    /**
     * How many observations the pool is worth as a prior, by the method of moments: the spread of the sources' shares
     * beyond what chance explains, weighted by their trials.
     */
    static double size(double[] hits, double[] trials, double mean, double least, double most) {
        double weight = 0;
        double spread = 0;
        double chance = 0;
        for (int s = 0; s < hits.length; s++) {
            if (trials[s] >= 2) {
                double deviation = hits[s] / trials[s] - mean;
                weight += trials[s];
                spread += trials[s] * deviation * deviation;
                chance += mean * (1 - mean);
            }
        }
        if (weight == 0) {
            return least;
        }
        double variance = spread / weight;
        double own = Math.max(variance - chance / weight, 1e-4);
        return Math.max(least, Math.min(most, (mean * (1 - mean) - variance) / own));
    }
}
