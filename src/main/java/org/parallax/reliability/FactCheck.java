package org.parallax.reliability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published fact-check of one claim.
 *
 * @param claim what was looked into, in the fact-checker's words
 * @param claimed the ISO day on which it was claimed
 * @param appearances addresses of articles that make the claim
 * @param publisher who looked into it
 * @param published the ISO day of the fact-check
 * @param rating the verdict in the publisher's words
 * @param verdict null where the rating cannot be read
 */
public record FactCheck(
        String url,
        String claim,
        @Nullable String claimed,
        List<String> appearances,
        String publisher,
        @Nullable String published,
        String rating,
        Review.@Nullable Verdict verdict) {

    /** One entry of a document: a fact-check, or what is wrong with it. */
    public record Entry(
            @Nullable FactCheck factCheck, @Nullable InvalidInput wrong) {}
}
