package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * One place in one article that states something. Without an attribution the outlet itself vouches for it (own voice).
 * With one, {@code span} is the first span of the content.
 */
public record Mention(
        Span span,
        @Nullable Attribution attribution,
        Quotation.@Nullable Kind quotation,
        Certainty certainty,
        List<Unconfirmed> unconfirmed) {

    public boolean ownVoice() {
        return attribution == null;
    }

    /** The words by which it is attributed; null in own voice and where an attribution has none. */
    public @Nullable Cue cue() {
        return attribution == null ? null : attribution.cue();
    }
}
