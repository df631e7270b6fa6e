package org.parallax.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Review;

/**
 * A review as it was made, and the claim that says now what was reviewed.
 *
 * @param published the ISO day of an imported fact-check
 * @param claim null where no stored article states any more what was reviewed
 */
public record ReviewView(
        String id,
        @Nullable String claim,
        Reviewed reviewed,
        Review.@Nullable Verdict verdict,
        @Nullable String withdraws,
        State state,
        String reason,
        String author,
        @Nullable String url,
        @Nullable String published,
        Instant madeAt) {

    /** The claim as it was when it was reviewed. */
    public record Reviewed(
            String claim, String text, @Nullable String date) {}

    public enum State {
        STANDS,
        WITHDRAWN,
        /** It takes another entry back. */
        WITHDRAWAL,
        NO_LONGER_STATED
    }

    static ReviewView of(Review review, @Nullable String claim) {
        return new ReviewView(
                review.id.toString(),
                claim,
                new Reviewed(review.claim, review.claimText, review.claimDate),
                review.verdict,
                review.withdraws == null ? null : review.withdraws.toString(),
                state(review, claim),
                review.reason,
                review.author,
                review.url,
                review.published,
                review.madeAt);
    }

    private static State state(Review review, @Nullable String claim) {
        if (review.withdraws != null) {
            return State.WITHDRAWAL;
        }
        return review.isWithdrawn() ? State.WITHDRAWN : claim == null ? State.NO_LONGER_STATED : State.STANDS;
    }
}
