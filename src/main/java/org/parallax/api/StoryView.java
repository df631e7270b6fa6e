package org.parallax.api;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story with its articles in the order they came in, and how much its comparison holds. */
public record StoryView(
        String id,
        @Nullable String title,
        Instant openedAt,
        @Nullable Instant comparedAt,
        Counts counts,
        List<StoryArticle> articles) {
    /** What {@link #of} reads, the articles as rows of a {@link StoryArticle}; the long comparison is left out. */
    static final String SELECT = """
            SELECT s.id, s.title, s.opened_at, s.compared_at, s.claims, s.unconfirmed, s.altered,
              CAST(array_to_json(ARRAY(
                SELECT ARRAY[CAST(a.id AS text), a.external_id, a.source,
                  (SELECT p.name FROM source p WHERE p.id = a.source), v.published, v.title]
                FROM article a JOIN article_version v ON v.article = a.id AND v.number = a.version
                WHERE a.story = s.id ORDER BY a.id)) AS text) AS articles
             FROM story s""";

    /** Articles and claims, claims that are unconfirmed, quotations with a version that is altered. */
    public record Counts(int articles, int claims, int unconfirmed, int altered) {}

    public record StoryArticle(
            String id,
            @Nullable String externalId,
            String source,
            String sourceName,
            @Nullable String published,
            @Nullable String title) {
        static StoryArticle of(@Nullable String[] row) {
            return new StoryArticle(
                    Objects.requireNonNull(row[0]),
                    row[1],
                    Objects.requireNonNull(row[2]),
                    Objects.requireNonNull(row[3]),
                    row[4],
                    row[5]);
        }
    }

    static StoryView of(Tuple row, Documents documents) {
        List<StoryArticle> articles = Stream.of(documents.read(row.get("articles", String.class), String[][].class))
                .map(StoryArticle::of)
                .toList();
        return new StoryView(
                row.get("id").toString(),
                row.get("title", String.class),
                row.get("opened_at", Instant.class),
                row.get("compared_at", Instant.class),
                new Counts(
                        articles.size(),
                        row.get("claims", Integer.class),
                        row.get("unconfirmed", Integer.class),
                        row.get("altered", Integer.class)),
                articles);
    }
}
