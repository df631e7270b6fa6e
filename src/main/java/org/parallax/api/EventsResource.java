package org.parallax.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Event;

/** What happens, as it happens. */
@Path("/api/v1/events")
@Tag(name = "live")
public class EventsResource {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final LatestEvent latest;
    private final int mostStreams;

    EventsResource(
            LatestEvent latest,
            @ConfigProperty(name = "parallax.events.streams", defaultValue = "500") int mostStreams) {
        this.latest = latest;
        this.mostStreams = mostStreams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followEvents",
            summary = "Server-sent events of ingest, reading, comparison and scoring",
            description = "The `event` field is the kind, the `data` field a JSON document of that kind. With"
                    + " `Last-Event-ID` the stream goes on behind that event; where it is no longer kept, an event"
                    + " `gap` comes first. Without it the stream begins with what happens next.")
    @APIResponse(
            responseCode = "200",
            description = "A stream that does not end",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID")
                    @Min(0)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "The id of the last event that was seen")
                    @Nullable
                    Long lastEventId,
            @QueryParam("after") @Min(0) @Parameter(description = "The same, for clients that set no header") @Nullable
                    Long after,
            @QueryParam("kind") @Parameter(description = "Only events of these kinds") @Nullable Set<Event.Kind> kinds,
            @Context Sse sse) {
        if (latest.streams() >= mostStreams) {
            throw Problem.of(503, "No more streams can be opened just now.").exception();
        }
        EventStream stream = new EventStream(latest, sse, lastEventId != null ? lastEventId : after, kinds);
        return Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(tick -> stream.next())
                .onSubscription()
                .invoke(latest::open)
                .onTermination()
                .invoke(latest::close);
    }
}
