package org.parallax.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Feed;
import org.parallax.article.FeedRun;

/**
 * A feed that is polled.
 *
 * @param failures failed runs since the last good one; each doubles the pause, up to a day
 */
public record FeedView(
        String id,
        String url,
        String source,
        @Nullable String title,
        int minutes,
        Instant nextAt,
        int failures,
        Instant createdAt) {

    /**
     * One run of a feed.
     *
     * @param status the HTTP status of the feed, null where there was no answer
     * @param items that the feed lists
     * @param stored articles and versions that were new
     * @param failed items that could not be taken in; they are tried again with the next run
     * @param problem what went wrong first
     */
    public record Run(
            Instant startedAt,
            Instant finishedAt,
            FeedRun.Outcome outcome,
            @Nullable Integer status,
            int items,
            int stored,
            int failed,
            @Nullable String problem) {
        static Run of(FeedRun run) {
            return new Run(
                    run.startedAt,
                    run.finishedAt,
                    run.outcome,
                    run.status,
                    run.items,
                    run.stored,
                    run.failed,
                    run.problem);
        }
    }

    static FeedView of(Feed feed) {
        return new FeedView(
                feed.id.toString(),
                feed.url,
                feed.source,
                feed.title,
                feed.minutes,
                feed.nextAt,
                feed.failures,
                feed.createdAt);
    }
}
