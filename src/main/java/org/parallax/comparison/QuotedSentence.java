package org.parallax.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * A printed quotation in its story.
 *
 * @param account the account's place in the story
 * @param speaker the key of the speaker's name, null where none is known
 * @param day the day on which it was said, null where nothing tells
 * @param claims the ids of the claims made by it
 */
record QuotedSentence(
        int account,
        PrintedQuotation printed,
        @Nullable String speaker,
        @Nullable LocalDate day,
        Set<String> claims) {

    Span span() {
        return printed.span();
    }

    boolean fragment() {
        return printed.fragment();
    }

    List<QuotedWord> words() {
        return printed.words();
    }

    /** The words as they are compared, parted by spaces. */
    String key() {
        return printed.key();
    }

    Set<String> context() {
        return printed.context();
    }
}
