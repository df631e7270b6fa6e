package org.parallax.article;

import org.parallax.text.Span;

/** What is wrong with a part of a text: it is no prose of the article and no later stop reads it, or its kind says else. */
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
        FRAGMENT,
        /** Prose that is read all the same: something speaks in it that plainly cannot, a slogan or an event. */
        MUTE_SPEAKER
    }
}
