package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.AuditEntry;

@Path("/api/v1/audit")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class AuditResource {

    /** @param subject the address of what it was done to */
    public record AuditView(
            String id, Instant madeAt, String author, AuditEntry.Action action, String subject, String reason) {
        static AuditView of(AuditEntry entry) {
            return new AuditView(
                    entry.id.toString(), entry.madeAt, entry.author, entry.action, entry.subject, entry.reason);
        }
    }

    public record AuditPage(List<AuditView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listAudit", summary = "Everything people did, the oldest first; nothing leaves this list")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.MOST) int size,
            @Context UriInfo uri) {
        List<AuditEntry> found = AuditEntry.<AuditEntry>find("id > ?1 order by id", after)
                .page(0, size + 1)
                .list();
        return Page.of(found, size, uri, entry -> entry.id, AuditView::of).response();
    }
}
