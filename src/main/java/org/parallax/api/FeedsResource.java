package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.article.Feed;
import org.parallax.article.FeedRun;
import org.parallax.article.GuardedClient;
import org.parallax.article.RefusedAddressException;
import org.parallax.pipeline.FeedPoller;

/** Feeds that the service polls by itself, where fetching is switched on. */
@Path("/api/v1/feeds")
@Tag(name = "feeds")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class FeedsResource {
    private final FeedPoller poller;
    private final GuardedClient client;
    private final Clock clock;

    FeedsResource(FeedPoller poller, GuardedClient client, Clock clock) {
        this.poller = poller;
        this.client = client;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addFeed", summary = "Poll an RSS, RDF, Atom or JSON feed from now on")
    @APIResponse(
            responseCode = "201",
            description = "it is polled; one that was known has the new source and pause",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "403", description = "fetching is switched off")
    public Response add(@Valid @NotNull FeedRequest request) {
        requireEnabled(poller);
        try {
            client.check(request.url());
        } catch (RefusedAddressException e) {
            throw Problem.invalid("url", String.valueOf(e.getMessage())).exception();
        }
        Feed feed = Feed.ensure(request.url(), request.source(), request.pause(), clock.instant());
        return Response.created(URI.create("/api/v1/feeds/" + feed.id))
                .entity(FeedView.of(feed))
                .build();
    }

    static void requireEnabled(FeedPoller poller) {
        if (!poller.isEnabled()) {
            throw Problem.of(403, "Fetching is switched off; PARALLAX_FETCH_ENABLED=true switches it on.")
                    .exception();
        }
    }

    @GET
    @Operation(operationId = "listFeeds", summary = "The feeds that are polled, in the order of their ids")
    public Page<FeedView> list(@Valid @BeanParam PageRequest request) {
        return Page.byId(
                request, after -> Feed.find("id > ?1 order by id", after), (Feed feed) -> feed.id, FeedView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFeed", summary = "One feed")
    public FeedView get(long id) {
        return FeedView.of(find(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteFeed", summary = "Poll a feed no longer; its articles stay")
    public void delete(long id) {
        find(id).delete();
    }

    @GET
    @Path("/{id}/runs")
    @Operation(operationId = "listFeedRuns", summary = "The last 500 runs of a feed, the latest first")
    public Page<FeedView.Run> runs(long id, @Valid @BeanParam PageRequest request) {
        find(id);
        return Page.byId(
                request,
                after ->
                        FeedRun.find("feed = ?1 and id < ?2 order by id desc", id, after == 0 ? Long.MAX_VALUE : after),
                (FeedRun run) -> run.id,
                FeedView.Run::of);
    }

    private static Feed find(long id) {
        return Found.or404(Feed.findById(id));
    }
}
