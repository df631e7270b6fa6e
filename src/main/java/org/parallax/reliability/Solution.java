package org.parallax.reliability;

import java.util.List;

/**
 * What a model computed, still in arrays.
 *
 * @param observations those that {@code beliefs} belong to
 * @param beliefs of every claim, 0 to 1; those of one object sum to 1
 */
record Solution(
        Observations observations,
        int iterations,
        double[] beliefs,
        SourceScores scores,
        List<Estimate.Dependence> dependence) {

    /** For models that know nothing of dependence or uncertainty: sources are scored by the beliefs as they stand. */
    static Solution of(Observations observations, int iterations, double[] beliefs) {
        return new Solution(
                observations, iterations, beliefs, SourceScores.ofBeliefs(observations, beliefs), List.of());
    }
}
