package org.parallax.comparison;

/**
 * A word of a quotation.
 *
 * @param text as printed
 * @param key what it is compared by: case, spelling variants, contractions and number words folded
 * @param gap whether the outlet shows that words may be missing before it
 * @param editorial the outlet's own insertion, in brackets
 * @param at where the printed word begins in the version's text
 * @param end where it ends
 */
record QuotedWord(String text, String key, Gap gap, boolean editorial, int at, int end) {
    enum Gap {
        NONE,
        /** An ellipsis or a bracket. */
        ELLIPSIS,
        /** Marks closed and reopened. */
        INTERRUPTION
    }

    boolean function() {
        return FunctionWords.contains(key);
    }

    boolean afterGap() {
        return gap != Gap.NONE;
    }

    /** Whether both are read from one printed word, as "do" and "not" from "don't". */
    boolean continues(QuotedWord previous) {
        return at == previous.at;
    }

    QuotedWord joined(QuotedWord next) {
        return new QuotedWord(text + " " + next.text, key + next.key, gap, editorial, at, next.end);
    }
}
