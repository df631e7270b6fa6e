package org.parallax.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.claim.Claim;
import org.parallax.pipeline.ClaimMerges;

@Path("/api/v1/claims/{id}/explanation")
@Tag(name = "claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimExplanationResource {
    private final ClaimMerges merges;

    ClaimExplanationResource(ClaimMerges merges) {
        this.merges = merges;
    }

    @GET
    @Operation(
            operationId = "explainClaim",
            summary = "Why the wordings of a claim are one claim, down to the signals",
            description = "Each wording stands beside the one it matches best; the parts of an explanation are log odds"
                    + " and add up to those of its probability. Computed when asked for.")
    public ClaimExplanation explain(@Size(max = 100) @WellFormed String id) {
        Claim claim = Found.or404(Claim.findById(id));
        return ClaimExplanation.of(claim, merges.of(claim));
    }
}
