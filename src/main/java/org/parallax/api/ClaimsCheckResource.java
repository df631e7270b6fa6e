package org.parallax.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimMatch;
import org.parallax.claim.Support;
import org.parallax.pipeline.ClaimFinder;
import org.parallax.pipeline.StoryComparison.ClaimEntry;
import org.parallax.pipeline.StoryComparison.UnconfirmedEntry;
import org.parallax.text.CodePoints;
import org.parallax.text.Explanation;
import org.parallax.text.TextSpan;

@Path("/api/v1/claims:check")
@Tag(name = "claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimsCheckResource {
    private static final int LONGEST_SENTENCE = 1_000;
    private static final int MOST_CLAIMS = 20;
    private static final int FEW_CLAIMS = 5;

    private final ClaimFinder claimFinder;
    private final Documents documents;

    ClaimsCheckResource(ClaimFinder claimFinder, Documents documents) {
        this.claimFinder = claimFinder;
        this.documents = documents;
    }

    /**
     * @param published the day on which the sentence is to be read; without it a claim of any day may be the same
     * @param limit the most claims to answer with, 5 unless given
     */
    public record ClaimsCheckRequest(
            @NotBlank @Size(max = LONGEST_SENTENCE) @WellFormed
            String text,

            @IsoDate @Nullable String published,
            @Min(1) @Max(MOST_CLAIMS) @Nullable Integer limit) {}

    /** A stored claim, how it stands to the part of the sentence that {@code asked} names, and what it rests on. */
    public record CheckedClaim(
            String id,
            String text,
            @Nullable String date,
            String story,
            ClaimMatch.Type relation,
            double probability,
            TextSpan asked,
            Support support,
            List<String> sources,
            List<UnconfirmedEntry> unconfirmed,
            int credibility,
            Explanation explanation) {}

    public record ClaimsCheckAnswer(List<CheckedClaim> items) {}

    @POST
    @Operation(
            operationId = "checkClaim",
            summary = "Say which stored claims a sentence states, contradicts or speaks of; nothing is kept")
    public ClaimsCheckAnswer check(@Valid @NotNull ClaimsCheckRequest request) {
        int limit = request.limit() == null ? FEW_CLAIMS : request.limit();
        CodePoints text = new CodePoints(request.text());
        return new ClaimsCheckAnswer(claimFinder.find(request.text(), request.published(), limit).stream()
                .map(found -> view(found, text))
                .toList());
    }

    private CheckedClaim view(ClaimFinder.Found found, CodePoints text) {
        Claim claim = found.claim();
        ClaimMatch match = found.match();
        return new CheckedClaim(
                claim.id,
                claim.text,
                claim.date,
                claim.story.toString(),
                match.relation(),
                match.probability(),
                text.of(match.asked().span()),
                new Support(claim.outlets, claim.collections, claim.origins),
                claim.sources,
                documents.read(claim.document, ClaimEntry.class).unconfirmed(),
                claim.credibility,
                match.explanation());
    }
}
