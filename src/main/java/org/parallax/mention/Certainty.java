package org.parallax.mention;

import java.util.List;
import org.parallax.text.Span;

/** How surely a mention puts its content, on the FactBank scale (Saurí and Pustejovsky 2009), and by which words. */
public record Certainty(Level level, Polarity polarity, List<Span> cues) {
    public enum Level {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNKNOWN
    }

    public enum Polarity {
        POSITIVE,
        NEGATIVE
    }
}
