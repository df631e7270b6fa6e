package org.parallax.comparison;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * Whether one account carries one claim, by their ids, and why it is taken so; no verdict on the outlet.
 *
 * @param evidence where the account states it or, omitted, the sentence that comes nearest to it; null where none does
 * @param confidence 0 to 1: less where the account has more of the claim's words
 */
public record Omission(
        String claim,
        String account,
        State state,
        String why,
        @Nullable Span evidence,
        double confidence) {
    public enum State {
        PRESENT,
        OMITTED,
        /** It could not have been known yet, or the account reports of other days. */
        NOT_APPLICABLE
    }
}
