package org.parallax.comparison;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * What two printed quotations have in common by their words alone.
 *
 * @param odds log odds of one utterance
 * @param matched how many words they share
 * @param content whether a content word of one is a word, or a form of a word, of the other
 * @param changed whether words are changed between the first and the last common one
 * @param stretch the words of the second that the first covers, by their places; null where none is common
 */
record PairLikeness(
        double odds,
        int matched,
        boolean content,
        boolean changed,
        @Nullable Span stretch) {

    static PairLikeness of(PrintedQuotation a, PrintedQuotation b) {
        QuotationOverlap overlap = new QuotationOverlap(a.words(), b.words());
        return new PairLikeness(
                overlap.sameUtterance(),
                overlap.matched(),
                sharesContent(a, b),
                overlap.changed(),
                overlap.stretchOfB());
    }

    private static boolean sharesContent(PrintedQuotation a, PrintedQuotation b) {
        return a.words().stream()
                .filter(word -> !word.function())
                .anyMatch(word -> b.words().stream()
                        .anyMatch(other ->
                                word.key().equals(other.key()) || WordAligner.related(word.key(), other.key())));
    }
}
