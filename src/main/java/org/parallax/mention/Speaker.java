package org.parallax.mention;

import org.parallax.text.Span;

/** Whoever is said to say something. {@code name} is the fullest name the article gives, whatever stands at the span. */
public record Speaker(Span span, String name, Kind kind) {
    public enum Kind {
        PERSON,
        INSTITUTION,
        /** A name that plainly cannot speak, a slogan or an event: a defect of the article. */
        MUTE,
        /** A group or a person without a name: "two officials", "some media reports". */
        ANONYMOUS
    }
}
