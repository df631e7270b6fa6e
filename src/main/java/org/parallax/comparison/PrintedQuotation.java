package org.parallax.comparison;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * One sentence, or less, between quotation marks as one account prints it.
 *
 * @param text as printed
 * @param speaker the speaker's name as the account gives it, null where none has a name
 * @param fragment whether it stands within the outlet's own sentence
 * @param headline whether it stands in a headline
 * @param words what is quoted
 * @param key the words as they are compared, parted by spaces
 * @param context stems of the content words around it, quoted or not
 */
record PrintedQuotation(
        Span span,
        String text,
        @Nullable String speaker,
        boolean fragment,
        boolean headline,
        List<QuotedWord> words,
        String key,
        Set<String> context) {}
