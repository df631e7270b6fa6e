package org.parallax.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * One sentence, or less, between quotation marks in one account.
 *
 * @param account the account's place in the story
 * @param speaker the key of the speaker's name, null where none is known
 * @param day the day on which it was said, null where nothing tells
 * @param fragment whether it stands within the outlet's own sentence
 * @param words what is quoted
 * @param claims the ids of the claims made by it
 * @param context stems of the content words around it, quoted or not
 */
record QuotedSentence(
        int account,
        Span span,
        @Nullable String speaker,
        @Nullable LocalDate day,
        boolean fragment,
        List<QuotedWord> words,
        Set<String> claims,
        Set<String> context) {}
