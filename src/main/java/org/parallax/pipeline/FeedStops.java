package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.Feed;
import org.parallax.article.FeedDocument;
import org.parallax.article.FeedItem;
import org.parallax.article.FeedReader;
import org.parallax.article.FeedRun;
import org.parallax.article.Fetched;
import org.parallax.article.PageFetcher;
import org.parallax.article.Submission;

/** One run of a feed: asks whether anything changed, takes new and changed items in, leaves a line in the run log. */
@ApplicationScoped
class FeedStops {
    private static final int KEPT_RUNS = 500;

    private final PageFetcher fetcher;
    private final FeedArticles articles;
    private final Intake intake;
    private final Clock clock;
    private final FeedReader reader = new FeedReader();

    FeedStops(PageFetcher fetcher, Intake intake, Clock clock) {
        this.fetcher = fetcher;
        this.articles = new FeedArticles(fetcher);
        this.intake = intake;
        this.clock = clock;
    }

    void poll(long id) {
        Feed feed = QuarkusTransaction.requiringNew().call(() -> Feed.findById(id));
        if (feed == null) {
            return;
        }
        FeedRun run = new FeedRun();
        run.feed = id;
        run.startedAt = clock.instant();
        Fetched fetched = null;
        FeedDocument document = null;
        try {
            fetched = fetcher.fetch(feed.url, conditions(feed));
            run.status = fetched.status();
            document = take(feed, run, fetched);
        } catch (IOException | RuntimeException e) {
            run.outcome = FeedRun.Outcome.FAILED;
            run.problem = problem(e);
        }
        Fetched answer = fetched;
        FeedDocument read = document;
        QuarkusTransaction.requiringNew().run(() -> finish(run, answer, read));
    }

    private static Map<String, String> conditions(Feed feed) {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Accept", "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9");
        if (feed.etag != null) {
            headers.put("If-None-Match", feed.etag);
        }
        if (feed.lastModified != null) {
            headers.put("If-Modified-Since", feed.lastModified);
        }
        return headers;
    }

    private @Nullable FeedDocument take(Feed feed, FeedRun run, Fetched fetched) throws IOException {
        if (fetched.status() == 304) {
            run.outcome = FeedRun.Outcome.NOT_MODIFIED;
            return null;
        }
        if (fetched.status() != 200) {
            throw new IOException("the server answered " + fetched.status());
        }
        FeedDocument document = reader.read(fetched);
        run.items = document.items().size();
        for (FeedItem item : document.items()) {
            take(feed, run, item);
        }
        run.outcome = FeedRun.Outcome.TAKEN;
        return document;
    }

    private void take(Feed feed, FeedRun run, FeedItem item) {
        if (QuarkusTransaction.requiringNew().call(() -> feed.has(item))) {
            return;
        }
        try {
            Submission submission = articles.submission(feed, item);
            Article.Accepted accepted = QuarkusTransaction.requiringNew().call(() -> {
                feed.remember(item);
                return intake.accept(List.of(submission)).get(0);
            });
            run.stored += accepted.outcome() == Article.Outcome.KNOWN ? 0 : 1;
        } catch (IOException e) {
            run.failed++;
            run.problem = run.problem == null ? item.url() + ": " + problem(e) : run.problem;
        }
    }

    private void finish(FeedRun run, @Nullable Fetched fetched, @Nullable FeedDocument document) {
        run.finishedAt = clock.instant();
        Feed feed = Feed.findById(run.feed);
        if (feed == null) {
            return;
        }
        run.persist();
        FeedRun.delete(
                "feed = ?1 and id not in (select r.id from FeedRun r where r.feed = ?1 order by r.id desc limit "
                        + KEPT_RUNS + ")",
                run.feed);
        if (run.outcome == FeedRun.Outcome.FAILED) {
            feed.failed(clock.instant(), fetched == null ? 0 : askedSeconds(fetched));
            return;
        }
        feed.succeeded(clock.instant());
        if (document != null && fetched != null) {
            feed.title = document.title();
            // an item that could not be taken in is asked for again
            feed.etag = run.failed > 0 ? null : fetched.header("etag");
            feed.lastModified = run.failed > 0 ? null : fetched.header("last-modified");
        }
    }

    private static long askedSeconds(Fetched fetched) {
        String asked = fetched.header("retry-after");
        return asked != null && asked.matches("[0-9]{1,9}") ? Long.parseLong(asked) : 0;
    }

    private static String problem(Exception e) {
        String problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String storable = problem.replace('\0', ' ').lines().findFirst().orElse("");
        return storable.substring(0, Math.min(500, storable.length()));
    }
}
