package org.parallax.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.claim.ClaimRelations;
import org.parallax.claim.PairRelation;
import org.parallax.text.CodePoints;
import org.parallax.text.Explanation;
import org.parallax.text.TextSpan;

@Path("/api/v1/claim-relations")
@Tag(name = "stateless")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimRelationsResource {
    private static final int LONGEST_CLAIM = 2_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_PAIRS = 200;

    private final ClaimRelations claimRelations;

    ClaimRelationsResource(ClaimRelations claimRelations) {
        this.claimRelations = claimRelations;
    }

    public record ClaimPair(
            @NotBlank @Size(max = 500) @WellFormed String id,
            @NotBlank @Size(max = LONGEST_CLAIM) @WellFormed String a,
            @NotBlank @Size(max = LONGEST_TEXT) @WellFormed String b) {}

    public record ClaimRelationsRequest(
            @NotNull @Size(max = MOST_PAIRS) List<@Valid @NotNull ClaimPair> pairs) {}

    public record ClaimRelationView(
            String id,
            PairRelation.Type relation,
            double sameClaim,
            Map<PairRelation.Type, Double> probabilities,
            List<TextSpan> evidence,
            Explanation explanation) {}

    public record ClaimRelationsAnswer(List<ClaimRelationView> relations) {}

    @POST
    @Operation(
            operationId = "relateClaims",
            summary = "Say how each text stands to a claim: agrees, disagrees, discusses or unrelated; nothing is kept")
    public ClaimRelationsAnswer relate(@Valid @NotNull ClaimRelationsRequest request) {
        List<ClaimPair> pairs = request.pairs();
        List<PairRelation> judged = claimRelations.judge(pairs.stream()
                .map(pair -> new ClaimRelations.Pair(pair.a(), pair.b()))
                .toList());
        List<ClaimRelationView> views = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            views.add(view(pairs.get(i), judged.get(i)));
        }
        return new ClaimRelationsAnswer(views);
    }

    private static ClaimRelationView view(ClaimPair pair, PairRelation found) {
        CodePoints text = new CodePoints(pair.b());
        return new ClaimRelationView(
                pair.id(),
                found.type(),
                found.sameClaim(),
                found.probabilities(),
                found.evidence().stream().map(text::of).toList(),
                found.explanation());
    }
}
