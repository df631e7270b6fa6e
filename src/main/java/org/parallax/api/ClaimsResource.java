package org.parallax.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.pipeline.StoryComparison;
import org.parallax.story.Story;

@Path("/api/v1/claims")
@Tag(name = "claims")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {
    private static final SortOrder BY_ID = SortOrder.byText("id", "c.id");
    private static final SortOrder[] ORDERS = {
        BY_ID,
        SortOrder.byMoment("firstSeen", "c.first_seen"),
        SortOrder.byText("date", "coalesce(c.date, '')"),
        SortOrder.byWhole("outlets", "c.outlets"),
        SortOrder.byWhole("origins", "c.origins"),
        SortOrder.byWhole("credibility", "c.credibility")
    };

    private final Documents documents;

    ClaimsResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Operation(
            operationId = "listClaims",
            summary = "Claims of the ledger, by what makes them worth a look",
            description = "Sorted by id, firstSeen, date, outlets, origins or credibility.")
    @APIResponse(
            responseCode = "200",
            description = "One page of claims",
            content = @Content(schema = @Schema(implementation = ClaimPage.class)))
    public Page<RawJson> list(@Valid @BeanParam ClaimFilter filter, @Valid @BeanParam SortedPageRequest request) {
        return Documents.page(filter.on(new Listing("SELECT c.document FROM claim c", BY_ID)), request, ORDERS);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClaim", summary = "One claim with its mentions, support and marks")
    @APIResponse(
            responseCode = "200",
            description = "The claim",
            content = @Content(schema = @Schema(implementation = StoryComparison.ClaimEntry.class)))
    public String get(@Size(max = 100) @WellFormed String id) {
        return documents.of(Documents.Kind.CLAIM, id);
    }

    @GET
    @Path("/{id}/mentions")
    @Operation(
            operationId = "listClaimMentions",
            summary = "Every place that states the claim, with speaker and certainty")
    public Page<StoryComparison.MentionEntry> mentions(
            @Size(max = 100) @WellFormed String id, @Valid @BeanParam PageRequest request) {
        StoryComparison.ClaimEntry claim =
                documents.read(documents.of(Documents.Kind.CLAIM, id), StoryComparison.ClaimEntry.class);
        return Page.of(claim.mentions(), request, mention -> mention);
    }

    @GET
    @Path("/{id}/relations")
    @Operation(
            operationId = "listClaimRelations",
            summary = "How other claims of the story stand to the claim: what contradicts it, what denies it")
    public Page<StoryComparison.RelationEntry> relations(
            @Size(max = 100) @WellFormed String id, @Valid @BeanParam PageRequest request) {
        Story story = Story.findById(Found.or404(Claim.<Claim>findById(id)).story);
        List<StoryComparison.RelationEntry> relations = story.comparison == null
                ? List.of()
                : documents.read(story.comparison, Relations.class).relations();
        return Page.of(
                relations.stream()
                        .filter(relation ->
                                relation.a().equals(id) || relation.b().equals(id))
                        .toList(),
                request,
                relation -> relation);
    }

    @RegisterForReflection
    private record Relations(List<StoryComparison.RelationEntry> relations) {}

    public record ClaimPage(
            List<StoryComparison.ClaimEntry> items,
            @Nullable String next) {}
}
