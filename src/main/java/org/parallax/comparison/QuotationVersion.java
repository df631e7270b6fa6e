package org.parallax.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A quotation as one outlet prints it, without its outer marks, and the text around it where it is known. The text may
 * close and reopen its marks ({@code We go,” she said. “We go now.}). Where {@code before} is known and does not end
 * with a quotation mark, the text is the outlet's own sentence.
 */
public record QuotationVersion(
        String text, @Nullable String before, @Nullable String after) {

    public QuotationVersion(String text) {
        this(text, null, null);
    }

    /** Whether the text stands between quotation marks, as far as its surroundings tell. */
    public boolean quoted() {
        if (before == null || before.isEmpty() && (after == null || after.isEmpty())) {
            return true;
        }
        return !before.isEmpty() && QuotationMarks.opensAtEnd(before);
    }
}
