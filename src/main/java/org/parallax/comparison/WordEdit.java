package org.parallax.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.EditOp;
import org.parallax.text.Span;

/**
 * A stretch of words that differs: what the reference has and what stands here, either empty.
 *
 * @param referenceSpan where it stands in the reference's text, null where the reference has nothing
 * @param hereSpan where it stands in this version's text, null where this has nothing
 */
public record WordEdit(
        EditOp op,
        String reference,
        String here,
        @Nullable Span referenceSpan,
        @Nullable Span hereSpan) {
    static WordEdit of(List<QuotedWord> reference, List<QuotedWord> here) {
        EditOp op = reference.isEmpty() ? EditOp.INSERT : here.isEmpty() ? EditOp.DELETE : EditOp.REPLACE;
        return new WordEdit(op, printed(reference), printed(here), span(reference), span(here));
    }

    private static @Nullable Span span(List<QuotedWord> words) {
        return words.isEmpty()
                ? null
                : new Span(words.get(0).at(), words.get(words.size() - 1).end());
    }

    private static String printed(List<QuotedWord> words) {
        StringBuilder text = new StringBuilder();
        QuotedWord previous = null;
        for (QuotedWord word : words) {
            if (previous == null || !word.continues(previous)) {
                text.append(text.isEmpty() ? "" : " ").append(word.text());
            }
            previous = word;
        }
        return text.toString();
    }
}
