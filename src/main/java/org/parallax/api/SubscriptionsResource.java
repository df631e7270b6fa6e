package org.parallax.api;

import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.GuardedClient;
import org.parallax.article.RefusedAddressException;
import org.parallax.pipeline.Event;

/** Who is told what happens, and what became of it. */
@Path("/api/v1/subscriptions")
@Tag(name = "live")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class SubscriptionsResource {
    private static final SortOrder BY_ID = SortOrder.byWhole("id", "d.id");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final EntityTags tags;
    private final GuardedClient client;

    SubscriptionsResource(Clock clock, EntityTags tags, GuardedClient client) {
        this.clock = clock;
        this.tags = tags;
        this.client = client;
    }

    /** @param active false to stop it for a while; what happens meanwhile is told afterwards */
    public record SubscriptionRequest(
            @NotBlank @Size(max = 2048) @WebAddress @WellFormed
            String url,

            @NotEmpty Set<Event.@NotNull Kind> kinds,
            @Nullable Boolean active) {}

    public record SubscriptionView(String id, String url, List<String> kinds, boolean active, Instant createdAt) {
        static SubscriptionView of(Subscription subscription) {
            return new SubscriptionView(
                    subscription.id.toString(),
                    subscription.url,
                    subscription.kinds,
                    subscription.active,
                    subscription.createdAt);
        }
    }

    /** @param secret what deliveries are signed with; shown this once */
    public record NewSubscription(String id, String secret) {}

    public record DeliveryView(
            String id,
            String event,
            String kind,
            String state,
            int attempts,
            Instant dueAt,
            @Nullable String failure) {
        static DeliveryView of(Tuple row) {
            return new DeliveryView(
                    row.get("id").toString(),
                    row.get("event").toString(),
                    row.get("kind", String.class),
                    row.get("state", String.class),
                    row.get("attempts", Integer.class),
                    row.get("due_at", Instant.class),
                    row.get("failure", String.class));
        }

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id.toString(),
                    delivery.event.toString(),
                    delivery.kind,
                    delivery.state,
                    delivery.attempts,
                    delivery.dueAt,
                    delivery.failure);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSubscription",
            summary = "Have events posted to an address, signed as Standard Webhooks has it")
    @APIResponse(
            responseCode = "201",
            description = "The subscription and the secret of its signatures",
            content = @Content(schema = @Schema(implementation = NewSubscription.class)))
    public Response add(@Valid @NotNull SubscriptionRequest request) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        Subscription subscription = new Subscription();
        subscription.secret = Signature.PREFIX + Base64.getEncoder().encodeToString(key);
        subscription.createdAt = clock.instant();
        subscription.told = Event.latest();
        write(subscription, request);
        subscription.persist();
        return Response.created(URI.create("/api/v1/subscriptions/" + subscription.id))
                .entity(new NewSubscription(subscription.id.toString(), subscription.secret))
                .build();
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "All subscriptions, without their secrets")
    public Page<SubscriptionView> list(@Valid @BeanParam PageRequest request) {
        return Page.of(Subscription.<Subscription>list("order by id"), request, SubscriptionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubscription", summary = "One subscription")
    public SubscriptionView get(long id) {
        return SubscriptionView.of(find(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSubscription", summary = "Change where and what a subscriber is told")
    public SubscriptionView change(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SubscriptionRequest request) {
        Subscription subscription = find(id);
        tags.requireMatch(ifMatch, SubscriptionView.of(subscription));
        write(subscription, request);
        return SubscriptionView.of(subscription);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSubscription", summary = "End a subscription and forget its deliveries")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Subscription subscription = find(id);
        tags.requireMatch(ifMatch, SubscriptionView.of(subscription));
        subscription.delete();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "What a subscriber was told and is owed; `state=dead` is what was given up")
    public Page<DeliveryView> deliveries(
            long id,
            @QueryParam("state") @Pattern(regexp = "pending|delivered|dead") @Nullable String state,
            @Valid @BeanParam PageRequest request) {
        find(id);
        return new Listing(
                        "SELECT d.id, d.event, d.kind, d.state, d.attempts, d.due_at, d.failure FROM delivery d", BY_ID)
                .where("d.subscription = :subscription", "subscription", id)
                .where("d.state = :state", "state", state)
                .page(request, BY_ID, DeliveryView::of);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/retries")
    @Operation(operationId = "retryDelivery", summary = "Try a delivery again that was given up")
    public DeliveryView retry(long id, long delivery) {
        Delivery dead = Found.or404(
                Delivery.find("id = ?1 and subscription = ?2", delivery, id).firstResult());
        if (!dead.state.equals(Delivery.DEAD)) {
            throw Problem.of(409, "Only a delivery that was given up is tried again.")
                    .exception();
        }
        dead.retry(clock.instant());
        return DeliveryView.of(dead);
    }

    private void write(Subscription subscription, SubscriptionRequest request) {
        try {
            client.check(request.url());
        } catch (RefusedAddressException e) {
            throw Problem.invalid("url", "is refused: " + e.getMessage()).exception();
        }
        subscription.url = request.url();
        subscription.kinds = request.kinds().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        subscription.active = request.active() == null || request.active();
    }

    private static Subscription find(long id) {
        return Found.or404(Subscription.findById(id));
    }
}
