package org.parallax.reliability;

import java.util.List;

/**
 * What a model computed, still in arrays.
 *
 * @param observations those that {@code beliefs} belong to
 * @param beliefs of every claim, 0 to 1; those of one object sum to at most 1
 * @param voices of every observation: its weight after copying is discounted
 */
record Solution(
        Observations observations,
        int iterations,
        double[] beliefs,
        float[] voices,
        SourceScores scores,
        List<Estimate.Dependence> dependence) {

    /** For models that know nothing of dependence or uncertainty: sources are scored by the beliefs as they stand. */
    static Solution of(Observations observations, int iterations, double[] beliefs) {
        return new Solution(
                observations,
                iterations,
                beliefs,
                observations.weight,
                SourceScores.ofBeliefs(observations, beliefs),
                List.of());
    }
}
