package org.parallax.reliability;

import org.jspecify.annotations.Nullable;

/**
 * A published fact-check of one claim.
 *
 * @param claim what was looked into, in the fact-checker's words
 * @param claimed the ISO day on which it was claimed
 * @param publisher who looked into it
 * @param rating the verdict in the publisher's words
 * @param verdict null where the rating cannot be read
 */
public record FactCheck(
        String url,
        String claim,
        @Nullable String claimed,
        String publisher,
        String rating,
        Review.@Nullable Verdict verdict) {}
