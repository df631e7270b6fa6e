package org.parallax.mention;

import org.parallax.text.Span;

/** The words that mark an attribution: "said", "according to", "denied". */
public record Cue(Span span, Kind kind) {
    public enum Kind {
        NEUTRAL,
        /** The cue vouches for the content: "confirmed", "acknowledged". */
        FACTIVE,
        /** The cue casts doubt on the content: "claimed", "alleged". */
        DOUBTFUL,
        OTHER
    }
}
