package org.parallax.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A story with its articles in the order they came in, and how much its comparison holds. */
public record StoryView(
        String id,
        @Nullable String title,
        Instant openedAt,
        @Nullable Instant comparedAt,
        Counts counts,

        @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = StoryArticle.class)
        String articles) {
    /** What {@link #of} reads, the articles as their number and as {@link StoryArticle}s; the long comparison is left out. */
    static final String SELECT = """
            SELECT s.id, s.title, s.opened_at, s.compared_at, s.claims, s.unconfirmed, s.altered,
              (SELECT ARRAY[CAST(count(*) AS text), CAST(coalesce(json_agg(o), '[]') AS text)] FROM
                (SELECT CAST(a.id AS text) AS id, a.external_id AS "externalId", a.source, p.name AS "sourceName",
                   v.published, v.title
                 FROM article a JOIN article_version v ON v.article = a.id AND v.number = a.version
                   JOIN source p ON p.id = a.source
                 WHERE a.story = s.id ORDER BY a.id) o) AS articles
             FROM story s""";

    /** Articles and claims, claims that are unconfirmed, quotations with a version that is altered. */
    public record Counts(int articles, int claims, int unconfirmed, int altered) {}

    public record StoryArticle(
            String id,
            @Nullable String externalId,
            String source,
            String sourceName,
            @Nullable String published,
            @Nullable String title) {}

    static StoryView of(Tuple row) {
        String[] articles = row.get("articles", String[].class);
        return new StoryView(
                row.get("id").toString(),
                row.get("title", String.class),
                row.get("opened_at", Instant.class),
                row.get("compared_at", Instant.class),
                new Counts(
                        Integer.parseInt(articles[0]),
                        row.get("claims", Integer.class),
                        row.get("unconfirmed", Integer.class),
                        row.get("altered", Integer.class)),
                articles[1]);
    }
}
