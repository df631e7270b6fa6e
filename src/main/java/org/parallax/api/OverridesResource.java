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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.AuditEntry;
import org.parallax.reliability.AuditEntry.Action;
import org.parallax.reliability.SourceOverride;
import org.parallax.source.Source;

/** What people hold of a source, shown beside the computed score and never folded into it. */
@Path("/api/v1/sources/{id}/overrides")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class OverridesResource {
    private final Clock clock;
    private final Caller caller;
    private final IdempotencyKeys keys;

    OverridesResource(Clock clock, Caller caller, IdempotencyKeys keys) {
        this.keys = keys;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOverrides", summary = "Overrides of a source, withdrawals included, the oldest first")
    public Page<OverrideView> list(@Size(max = 400) @WellFormed String id, @Valid @BeanParam PageRequest request) {
        Source source = SourcesResource.find(id);
        return Page.byId(
                request,
                after -> SourceOverride.<SourceOverride>find("source = ?1 and id > ?2 order by id", source.id, after),
                override -> override.id,
                OverrideView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addOverride", summary = "Put a judgement beside a source's score, or withdraw one")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OverrideView.class)))
    @APIResponse(responseCode = "409", description = "the earlier entry is withdrawn already")
    public Response add(
            @Size(max = 400) @WellFormed String id,
            @Valid @NotNull OverrideRequest request,
            @HeaderParam(IdempotencyKeys.HEADER) @Size(max = 255) @WellFormed @Nullable String key) {
        request.check();
        Source source = SourcesResource.find(id);
        return keys.once(key, "/api/v1/sources/" + source.id + "/overrides", request, () -> store(source, request));
    }

    private Response store(Source source, OverrideRequest request) {
        SourceOverride override = new SourceOverride();
        override.source = source.id;
        override.letter = request.letter();
        override.reliability = request.reliability();
        override.withdraws =
                request.withdraws() == null ? null : withdrawn(source, Long.parseLong(request.withdraws()));
        override.reason = request.reason();
        override.author = caller.author(request.author());
        override.madeAt = clock.instant();
        override.persist();
        URI address = URI.create("/api/v1/sources/" + source.id + "/overrides");
        Action action = override.withdraws == null ? Action.OVERRIDE : Action.OVERRIDE_WITHDRAWAL;
        AuditEntry.record(override.madeAt, override.author, action, address.getPath(), override.reason);
        return Response.created(address).entity(OverrideView.of(override)).build();
    }

    private static Long withdrawn(Source source, long earlierId) {
        SourceOverride earlier = SourceOverride.findById(earlierId, LockModeType.PESSIMISTIC_WRITE);
        if (earlier == null || !earlier.source.equals(source.id) || earlier.withdraws != null) {
            throw Problem.invalid("withdraws", "is no override of this source").exception();
        }
        if (earlier.isWithdrawn()) {
            throw Problem.of(409, "This override is withdrawn already.").exception();
        }
        return earlier.id;
    }
}
