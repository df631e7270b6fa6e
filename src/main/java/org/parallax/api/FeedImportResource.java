package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Feed;
import org.parallax.article.GuardedClient;
import org.parallax.article.OpmlReader;
import org.parallax.article.RefusedAddressException;
import org.parallax.pipeline.FeedPoller;

/** Takes the feeds of an OPML subscription list; a wrong one hinders no other. */
@Path("/api/v1/feeds:import")
@Tag(name = "feeds")
@Produces(MediaType.APPLICATION_JSON)
public class FeedImportResource {
    private final FeedPoller poller;
    private final GuardedClient client;
    private final Validator validator;
    private final Clock clock;
    private final OpmlReader reader = new OpmlReader();

    FeedImportResource(FeedPoller poller, GuardedClient client, Validator validator, Clock clock) {
        this.poller = poller;
        this.client = client;
        this.validator = validator;
        this.clock = clock;
    }

    /** What became of one feed of the list: the feed, or the problem with it. */
    public record Imported(
            String url, @Nullable FeedView feed, @Nullable Problem problem) {}

    @POST
    @Consumes({"text/x-opml", "application/xml", "text/xml"})
    @Transactional
    @Operation(
            operationId = "importFeeds",
            summary = "Poll the feeds of an OPML list; the title of an outline is the outlet's name")
    public List<Imported> add(byte[] opml) {
        FeedsResource.requireEnabled(poller);
        List<Imported> imported = new ArrayList<>();
        try {
            for (OpmlReader.Outline outline : reader.read(opml)) {
                imported.add(add(outline));
            }
        } catch (IOException e) {
            throw Problem.invalid("body", String.valueOf(e.getMessage())).exception();
        }
        return imported;
    }

    private Imported add(OpmlReader.Outline outline) {
        String source = outline.source().isEmpty() ? host(outline.url()) : outline.source();
        FeedRequest request = new FeedRequest(outline.url(), source, null);
        Set<ConstraintViolation<FeedRequest>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            return new Imported(outline.url(), null, Problem.invalid(Problems.errors(violations)));
        }
        try {
            client.check(request.url());
        } catch (RefusedAddressException e) {
            return new Imported(outline.url(), null, Problem.invalid("url", String.valueOf(e.getMessage())));
        }
        Feed feed = Feed.ensure(request.url(), request.source(), request.pause(), clock.instant());
        return new Imported(outline.url(), FeedView.of(feed), null);
    }

    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException malformed) {
            return url;
        }
    }
}
