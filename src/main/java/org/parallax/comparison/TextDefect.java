package org.parallax.comparison;

import org.parallax.text.Span;

/**
 * Something in the text of one account that went wrong before it was printed.
 *
 * @param confidence 0 to 1: how sure it is that the text is at fault
 */
public record TextDefect(String account, Kind kind, Span span, String why, double confidence) {
    public enum Kind {
        /** A passage printed twice. */
        DUPLICATE,
        /** What editing left behind. */
        FRAGMENT,
        /** Words put into the mouth of what cannot speak. */
        MUTE_SPEAKER,
        /** A name that stands for another throughout. */
        GARBLED_NAME,
        /** Other people's words, rewritten between quotation marks. */
        MACHINE_PARAPHRASE,
        /** A headline that quotes what the text does not. */
        HEADLINE_QUOTATION
    }
}
