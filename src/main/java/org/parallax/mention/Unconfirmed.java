package org.parallax.mention;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Why a mention or a claim is not confirmed, and the words that show it. */
public record Unconfirmed(Reason reason, @Nullable Span evidence) {
    public enum Reason {
        HEDGED,
        ANONYMOUS_SPEAKER,
        SECOND_HAND,
        SINGLE_ORIGIN,
        DENIED,
        NOT_CONFIRMED_BY_PARTY,
        FUTURE_OR_CONDITIONAL,
        STATED_AS_FACT_ELSEWHERE_ATTRIBUTED
    }
}
