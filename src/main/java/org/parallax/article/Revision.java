package org.parallax.article;

import java.util.List;

/**
 * How a version of an article differs from the one before it.
 *
 * @param headline whether the title is another
 * @param factual whether what changed holds a figure, a name or a negation
 * @param notices the texts in which the outlet says that it corrected the article, those of this version that the one
 *     before it does not have
 */
public record Revision(Kind kind, boolean headline, boolean factual, List<String> notices) {

    public enum Kind {
        /** The outlet says that it corrected the article. */
        CORRECTED,
        /** Words that stood in the article were replaced or taken out, and nothing says so. */
        SILENT,
        /** Text was added and none that stood there was touched. */
        ADDED,
        /** Only punctuation, spacing, capitals or page furniture changed. */
        COSMETIC
    }
}
