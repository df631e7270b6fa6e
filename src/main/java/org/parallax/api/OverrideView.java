package org.parallax.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.SourceOverride;

/** What a person holds of a source. */
public record OverrideView(
        String id,
        String source,
        @Nullable String letter,
        @Nullable Double reliability,
        @Nullable String withdraws,
        State state,
        String reason,
        String author,
        Instant madeAt) {

    public enum State {
        STANDS,
        WITHDRAWN,
        /** It takes another entry back. */
        WITHDRAWAL
    }

    static OverrideView of(SourceOverride override) {
        State state =
                override.withdraws != null ? State.WITHDRAWAL : override.isWithdrawn() ? State.WITHDRAWN : State.STANDS;
        return new OverrideView(
                override.id.toString(),
                override.source,
                override.letter,
                override.reliability,
                override.withdraws == null ? null : override.withdraws.toString(),
                state,
                override.reason,
                override.author,
                override.madeAt);
    }
}
