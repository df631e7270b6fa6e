package org.parallax.article;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says of an article beside its text.
 *
 * @param published an ISO date, with or without a time
 */
public record Hints(
        @Nullable String title,
        @Nullable String published,
        @Nullable String author) {

    public static final Hints NONE = new Hints(null, null, null);
}
