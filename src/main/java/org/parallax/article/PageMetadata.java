package org.parallax.article;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article.
 *
 * @param author names, parted by a comma and a space
 * @param url the canonical address
 * @param language an ISO 639 code
 */
public record PageMetadata(
        @Nullable String title,
        @Nullable String author,
        @Nullable Published published,
        @Nullable String url,
        @Nullable String language) {}
