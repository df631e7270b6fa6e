package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.AuditEntry;

/** The keys of callers, for when access is closed. */
@Path("/api/v1/keys")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class KeysResource {
    private final Clock clock;
    private final Caller caller;

    KeysResource(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /** @param quota the most calls a minute, 0 for no limit */
    public record KeyRequest(
            @NotBlank @Size(max = 200) @WellFormed String name,
            @NotEmpty Set<@NotNull Scope> scopes,
            @Min(0) @Nullable Integer quota,
            @Future @Nullable Instant expiresAt) {}

    public record KeyView(
            String id,
            String name,
            List<String> scopes,
            int quota,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {
        static KeyView of(ApiKey key) {
            return new KeyView(
                    key.id.toString(), key.name, key.scopes, key.quota, key.createdAt, key.expiresAt, key.revokedAt);
        }
    }

    /** @param key to be sent as {@code X-API-Key}; shown this once */
    public record NewKey(String id, String key) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addKey", summary = "Make a key for a caller; the answer is the only place that shows it")
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content = @Content(schema = @Schema(implementation = NewKey.class)))
    public Response add(@Valid @NotNull KeyRequest request) {
        if (request.expiresAt() != null && !Moment.isStorable(request.expiresAt())) {
            throw Problem.invalid("expiresAt", "must lie before the year 10000").exception();
        }
        String secret = ApiKey.random();
        ApiKey key = new ApiKey();
        key.name = request.name();
        key.hash = ApiKey.hashOf(secret);
        key.scopes = request.scopes().stream().map(Scope::label).sorted().toList();
        key.quota = request.quota() == null ? 0 : request.quota();
        key.createdAt = clock.instant();
        key.expiresAt = request.expiresAt();
        key.persist();
        record(key, AuditEntry.Action.KEY);
        return Response.created(URI.create("/api/v1/keys/" + key.id))
                .entity(new NewKey(key.id.toString(), secret))
                .build();
    }

    @GET
    @Operation(operationId = "listKeys", summary = "All keys, the revoked ones included, without the keys themselves")
    public Page<KeyView> list(@Valid @BeanParam PageRequest request) {
        return Page.of(ApiKey.<ApiKey>list("order by id"), request, KeyView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeKey", summary = "End a key; within five seconds nobody can call with it")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public void revoke(long id) {
        ApiKey key = Found.or404(ApiKey.findById(id));
        if (key.revokedAt == null) {
            key.revokedAt = clock.instant();
            record(key, AuditEntry.Action.KEY_REVOCATION);
        }
    }

    private void record(ApiKey key, AuditEntry.Action action) {
        AuditEntry.record(clock.instant(), caller.name(), action, "/api/v1/keys/" + key.id, key.name);
    }
}
