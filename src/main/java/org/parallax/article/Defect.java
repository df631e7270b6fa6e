package org.parallax.article;

import org.parallax.text.Span;

/** A part of a text that is no prose of the article; no later stop reads it. */
public record Defect(Span span, Kind kind) {

    public enum Kind {
        RELATED_LINK,
        NEWSLETTER,
        CAPTION,
        AUDIO_NOTICE,
        APP,
        ADVERT,
        COOKIES,
        SHARING,
        METADATA,
        BYLINE,
        CREDIT,
        CORRECTION,
        DATELINE,
        DUPLICATE,
        FRAGMENT
    }
}
