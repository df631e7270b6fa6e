package org.parallax.claim;

import org.parallax.text.Explanation;

/**
 * How a stored claim stands to a sentence.
 *
 * @param asked the part of the sentence that it speaks to
 * @param probability of the relation
 */
public record ClaimMatch(String claim, Type relation, double probability, Proposition asked, Explanation explanation) {
    public enum Type {
        SAME,
        CONTRADICTS,
        MODALITY_CONFLICT,
        NOT_CONFIRMED_BY,
        SAME_PROPOSITION_OTHER_DATE,
        DIRECTION_CONFLICT,
        FRAME_CONFLICT,
        ELABORATES,
        /** About the same matter, or too close to call. */
        DISCUSSES
    }
}
