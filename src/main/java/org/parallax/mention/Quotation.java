package org.parallax.mention;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Words between quotation marks, without the marks. */
public record Quotation(Span span, Kind kind, @Nullable Speaker speaker) {
    public enum Kind {
        /** A whole sentence or more in the speaker's words. */
        DIRECT,
        /** A quoted fragment inside the outlet's own sentence. */
        MIXED,
        /** The speaker's content in the outlet's words, without marks. */
        INDIRECT
    }
}
