package org.parallax.api;

import io.quarkus.panache.common.Parameters;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.pipeline.StoryComparison;

@Path("/api/v1/claims")
@Tag(name = "claims")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ClaimsResource {

    @GET
    @Operation(operationId = "listClaims", summary = "Claims of the ledger, by what makes them worth a look")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClaimPage.class)))
    public Response list(
            @QueryParam("status") @Pattern(regexp = "confirmed|unconfirmed") @Nullable String status,
            @QueryParam("maxOrigins") @Min(0) @Nullable Integer maxOrigins,
            @QueryParam("source") @Size(max = 200) @WellFormed @Nullable String source,
            @QueryParam("q") @Size(max = 500) @WellFormed @Nullable String q,
            @QueryParam("after") @Size(max = 100) @WellFormed @Nullable String after,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.MOST) int size,
            @Context UriInfo uri) {
        List<String> where = new ArrayList<>(List.of("id > :after"));
        Parameters values = Parameters.with("after", after == null ? "" : after);
        if (status != null) {
            where.add("array_length(unconfirmed) " + (status.equals("unconfirmed") ? "> 0" : "= 0"));
        }
        if (maxOrigins != null) {
            where.add("origins <= :maxOrigins");
            values.and("maxOrigins", maxOrigins);
        }
        if (source != null) {
            where.add("array_contains(sources, :source)");
            values.and("source", source);
        }
        if (q != null) {
            where.add("cast(sql('(search @@ plainto_tsquery(''english'', ?))', :q) as Boolean) = true");
            values.and("q", q);
        }
        List<Claim> found = Claim.<Claim>find(String.join(" and ", where) + " order by id", values)
                .page(0, size + 1)
                .list();
        return Page.of(found, size, uri, claim -> claim.id, claim -> new RawJson(claim.document))
                .response();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClaim", summary = "One claim with its mentions, support and marks")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StoryComparison.ClaimEntry.class)))
    public String get(@Size(max = 100) @WellFormed String id) {
        Claim claim = Claim.findById(id);
        if (claim == null) {
            throw new NotFoundException();
        }
        return claim.document;
    }

    public record ClaimPage(
            List<StoryComparison.ClaimEntry> items,
            @Nullable String next) {}
}
