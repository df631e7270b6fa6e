package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

    @GET
    @Operation(operationId = "listAudit", summary = "Everything people did, the oldest first; nothing leaves this list")
    public Page<AuditView> list(@Valid @BeanParam PageRequest request) {
        return Page.byId(
                request,
                after -> AuditEntry.<AuditEntry>find("id > ?1 order by id", after),
                entry -> entry.id,
                AuditView::of);
    }
}
