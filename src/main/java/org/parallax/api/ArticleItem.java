package org.parallax.api;

import jakarta.persistence.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article in a list, without its text. {@code state} is pending, analysed or failed. */
public record ArticleItem(
        String id,
        @Nullable String externalId,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String author,
        int version,
        Instant receivedAt,
        String state,
        @Nullable String story) {
    static final String SELECT =
            "SELECT a.id, a.external_id, a.source, a.url, v.title, v.published, v.author, v.number, v.received_at,"
                    + " v.state, a.story FROM article a JOIN article_version v ON v.article = a.id AND v.number ="
                    + " a.version";

    static ArticleItem of(Tuple row) {
        return new ArticleItem(
                row.get("id").toString(),
                row.get("external_id", String.class),
                row.get("source", String.class),
                row.get("url", String.class),
                row.get("title", String.class),
                row.get("published", String.class),
                row.get("author", String.class),
                row.get("number", Integer.class),
                row.get("received_at", Instant.class),
                row.get("state", String.class),
                row.get("story") == null ? null : row.get("story").toString());
    }
}
