package org.parallax.article;

import org.parallax.text.Span;

/** A stretch of main text within one line of the text as received. */
public record Block(Span span, Kind kind) {

    public enum Kind {
        HEADING,
        PARAGRAPH
    }
}
