package org.parallax.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * Something somebody said once, in all the versions that the accounts print. The first version is the reference.
 *
 * @param speaker the fullest name any account gives, null where none names one
 */
public record Utterance(String id, @Nullable String speaker, List<Version> versions) {

    /**
     * One account's version; {@code diff} leads from the reference to it.
     *
     * @param confidence 0 to 1: how sure it is that it is the same utterance
     */
    public record Version(
            String account,
            Span span,
            Relation relation,
            QuotationRelation.Severity severity,
            List<WordEdit> diff,
            String explanation,
            double confidence) {}

    public enum Relation {
        /** The reference itself, the same words, or more of them. */
        VERBATIM,
        /** The same words, cut. */
        SHORTENED,
        ALTERED,
        /** A fragment of the same words within the outlet's own sentence. */
        PARTIAL,
        /** The content without quotation marks. */
        INDIRECT
    }
}
