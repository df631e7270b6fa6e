package org.parallax.comparison;

import java.util.List;

/** How one version of a quotation stands to another, with the words that differ and why it was so decided. */
public record QuotationRelation(Kind kind, Severity severity, List<WordEdit> diff, String explanation) {
    public enum Kind {
        /** The same words, spelling and punctuation aside. */
        EXACT,
        /** The same words, cut at an end or at a marked gap. */
        SHORTENED,
        /** The same utterance with words changed, added, moved or silently left out. */
        ALTERED,
        /** The same utterance, one of the two in indirect speech. */
        PARAPHRASE,
        DIFFERENT
    }

    public enum Severity {
        NONE,
        /** Other words, the same sense. */
        WORDING,
        /** A changed verb, number, name or negation, or a doubt added or dropped. */
        MEANING
    }
}
