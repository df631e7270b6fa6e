package org.parallax.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Extraction;
import org.parallax.article.Feed;
import org.parallax.article.FeedItem;
import org.parallax.article.Fetched;
import org.parallax.article.MainText;
import org.parallax.article.PageFetcher;
import org.parallax.article.PageMetadata;
import org.parallax.article.Published;
import org.parallax.article.Submission;

/** Makes articles of a feed's items; where the feed has a teaser only, of the pages that they lead to. */
final class FeedArticles {
    private static final int TEASER = 700;
    private static final int LONGEST = 400_000;

    private final PageFetcher fetcher;
    private final MainText mainText = new MainText();

    FeedArticles(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @throws IOException where the item has a teaser only and its page cannot be had */
    Submission submission(Feed feed, FeedItem item) throws IOException {
        Extraction listed = mainText.extract("<article>" + item.html() + "</article>", item.url());
        if (listed.text().length() >= TEASER) {
            return submission(feed, item, listed);
        }
        Fetched page = fetcher.page(item.url());
        Extraction found = mainText.extract(page.text(), page.address().toString());
        Extraction longer = found.text().length() > listed.text().length() ? found : listed;
        if (longer.text().isBlank() || longer.text().length() > LONGEST) {
            throw new IOException("no main text of at most " + LONGEST + " characters");
        }
        return submission(feed, item, longer);
    }

    private static Submission submission(Feed feed, FeedItem item, Extraction from) {
        PageMetadata page = from.metadata();
        Published told = page.published();
        boolean dated = item.published() != null;
        Published.Basis basis = dated ? Published.Basis.METADATA : told == null ? null : told.basis();
        return new Submission(
                null,
                feed.source,
                storable(item.url()),
                storable(item.title() != null ? item.title() : page.title()),
                dated ? item.published() : told == null ? null : told.iso(),
                basis,
                storable(item.author() != null ? item.author() : page.author()),
                String.valueOf(storable(from.text())),
                from.furniture());
    }

    /** Without NUL and without halves of surrogate pairs, which no database keeps. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : new String(text.getBytes(UTF_8), UTF_8).replace("\0", "");
    }
}
