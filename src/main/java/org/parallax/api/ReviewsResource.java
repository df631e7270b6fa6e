package org.parallax.api;

import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.pipeline.ReviewedClaims;
import org.parallax.reliability.AuditEntry;
import org.parallax.reliability.AuditEntry.Action;
import org.parallax.reliability.Review;

/** What people find of a claim, kept apart from what was computed. */
@Path("/api/v1/claims/{id}/reviews")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ReviewsResource {
    private final ReviewedClaims reviewedClaims;
    private final Clock clock;
    private final Caller caller;
    private final IdempotencyKeys keys;

    ReviewsResource(ReviewedClaims reviewedClaims, Clock clock, Caller caller, IdempotencyKeys keys) {
        this.keys = keys;
        this.reviewedClaims = reviewedClaims;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listReviews",
            summary = "Verdicts of people on a claim, withdrawals included, the oldest first",
            description =
                    "Also for the id of a claim that has been rewritten: its reviews name the claim that took its place.")
    public Page<ReviewView> list(@Size(max = 100) @WellFormed String id, @Valid @BeanParam PageRequest request) {
        Claim claim = Claim.findById(id);
        List<Review> reviews = claim == null ? Review.list("claim = ?1 order by id", id) : reviewedClaims.of(claim);
        if (claim == null && reviews.isEmpty()) {
            throw new NotFoundException();
        }
        Map<Long, String> claims = reviewedClaims.claimsOf(reviews);
        return Page.of(reviews, request, review -> ReviewView.of(review, claims.get(review.id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addReview", summary = "Give a verdict on a claim, or withdraw an earlier one")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "409", description = "the earlier entry is withdrawn already")
    public Response add(
            @Size(max = 100) @WellFormed String id,
            @Valid @NotNull ReviewRequest request,
            @HeaderParam(IdempotencyKeys.HEADER) @Size(max = 255) @WellFormed @Nullable String key) {
        request.check();
        return keys.once(key, "/api/v1/claims/" + id + "/reviews", request, () -> store(id, request));
    }

    private Response store(String id, ReviewRequest request) {
        Review review =
                request.withdraws() == null ? reviewOf(id) : withdrawalOf(id, Long.parseLong(request.withdraws()));
        review.verdict = request.verdict();
        review.reason = request.reason();
        review.author = caller.author(request.author());
        review.url = request.url();
        review.madeAt = clock.instant();
        review.persist();
        URI address = URI.create("/api/v1/claims/" + id + "/reviews");
        Action action = request.withdraws() == null ? Action.REVIEW : Action.REVIEW_WITHDRAWAL;
        AuditEntry.record(review.madeAt, review.author, action, address.getPath(), review.reason);
        return Response.created(address)
                .entity(ReviewView.of(review, reviewedClaims.claimOf(review)))
                .build();
    }

    private Review reviewOf(String id) {
        return reviewedClaims.begin(Found.or404(Claim.findById(id)));
    }

    private Review withdrawalOf(String id, long earlierId) {
        Review earlier = Review.findById(earlierId, LockModeType.PESSIMISTIC_WRITE);
        if (earlier == null || !(id.equals(earlier.claim) || id.equals(reviewedClaims.claimOf(earlier)))) {
            throw Problem.invalid("withdraws", "is no review of this claim").exception();
        }
        if (earlier.withdraws != null) {
            throw Problem.invalid("withdraws", "is itself a withdrawal").exception();
        }
        if (earlier.isWithdrawn()) {
            throw Problem.of(409, "This review is withdrawn already.").exception();
        }
        return earlier.withdrawal();
    }
}
