package org.parallax.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.FactCheckImport;
import org.parallax.reliability.ClaimReviewReader;
import org.parallax.reliability.FactCheck;
import org.parallax.reliability.InvalidInput;
import org.parallax.reliability.Review;

@Path("/api/v1/claim-reviews:import")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimReviewImportResource {
    private static final int MOST = 500;

    private final FactCheckImport factCheckImport;
    private final Caller caller;
    private final ClaimReviewReader reader = new ClaimReviewReader();

    ClaimReviewImportResource(FactCheckImport factCheckImport, Caller caller) {
        this.factCheckImport = factCheckImport;
        this.caller = caller;
    }

    /**
     * @param url null where the fact-check has none that can be kept
     * @param claim the stored claim that says what was looked into, with the probability that it does
     * @param why what kept it from being imported; null where nothing did
     */
    public record ImportedClaimReview(
            @Nullable String url,
            @Nullable String claimReviewed,
            Review.@Nullable Verdict verdict,
            FactCheckImport.Status status,
            @Nullable String claim,
            @Nullable Double probability,
            @Nullable String why) {
        static ImportedClaimReview of(FactCheckImport.Outcome outcome) {
            FactCheck factCheck = outcome.entry().factCheck();
            return new ImportedClaimReview(
                    factCheck == null ? null : factCheck.url(),
                    factCheck == null ? null : factCheck.claim(),
                    factCheck == null ? null : factCheck.verdict(),
                    outcome.status(),
                    outcome.claim(),
                    outcome.probability(),
                    why(outcome));
        }

        private static @Nullable String why(FactCheckImport.Outcome outcome) {
            return switch (outcome.status()) {
                case IMPORTED, KNOWN -> null;
                case UNMATCHED -> "no stored claim says this";
                case UNRATED -> "its rating cannot be read as a verdict";
                case INVALID -> {
                    InvalidInput wrong = Objects.requireNonNull(outcome.entry().wrong());
                    yield wrong.field() + " " + wrong.getMessage();
                }
            };
        }
    }

    /** One result an item, in their order. */
    public record ClaimReviewImport(List<ImportedClaimReview> items) {}

    @POST
    @Consumes({"application/ld+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "importClaimReviews",
            summary = "Import published fact-checks (schema.org ClaimReview in JSON-LD) as reviews of stored claims",
            description =
                    "Takes one ClaimReview, a list, a graph or a data feed of at most 500. What no stored claim says is"
                            + " answered as unmatched and not kept: send it again when the articles are there.")
    public ClaimReviewImport add(
            @NotNull JsonNode body,
            @QueryParam("author") @Size(max = 200) @WellFormed @Parameter(description = Caller.IMPORTER) @Nullable
                    String author) {
        String importer = caller.author(author);
        List<FactCheck.Entry> factChecks = read(body);
        if (factChecks.isEmpty() || factChecks.size() > MOST) {
            throw Problem.invalid("body", "must hold 1 to " + MOST + " ClaimReviews, it holds " + factChecks.size())
                    .exception();
        }
        return new ClaimReviewImport(factCheckImport.run(factChecks, importer).stream()
                .map(ImportedClaimReview::of)
                .toList());
    }

    private List<FactCheck.Entry> read(JsonNode body) {
        try {
            return reader.read(body);
        } catch (InvalidInput e) {
            throw Problem.invalid(e.field(), String.valueOf(e.getMessage())).exception();
        }
    }
}
