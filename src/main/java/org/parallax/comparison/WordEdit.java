package org.parallax.comparison;

import java.util.List;

/** A stretch of words that differs: what the reference has and what stands here, either empty. */
public record WordEdit(Op op, String reference, String here) {
    public enum Op {
        REPLACE,
        INSERT,
        DELETE
    }

    static WordEdit of(List<QuotedWord> reference, List<QuotedWord> here) {
        Op op = reference.isEmpty() ? Op.INSERT : here.isEmpty() ? Op.DELETE : Op.REPLACE;
        return new WordEdit(op, printed(reference), printed(here));
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
