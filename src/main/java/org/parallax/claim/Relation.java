package org.parallax.claim;

import org.parallax.text.Explanation;

/** A typed link between two claims, by their ids. */
public record Relation(String a, String b, Type type, double probability, Explanation explanation) {
    public enum Type {
        SAME,
        CONTRADICTS,
        MODALITY_CONFLICT,
        NOT_CONFIRMED_BY,
        SAME_PROPOSITION_OTHER_DATE,
        DIRECTION_CONFLICT,
        FRAME_CONFLICT,
        ELABORATES
    }
}
