package org.parallax.api;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Story;

/** A story with its articles in the order they came in, and how much its comparison holds. */
public record StoryView(
        String id,
        @Nullable String title,
        Instant openedAt,
        @Nullable Instant comparedAt,
        Counts counts,
        List<StoryArticle> articles) {
    /** What {@link #of} reads; the comparison itself, which may be long, is left out. */
    static final String SELECT =
            "SELECT s.id, s.title, s.opened_at, s.compared_at, s.articles, s.claims, s.unconfirmed, s.altered FROM"
                    + " story s";

    /** Articles and claims, claims that are unconfirmed, quotations with a version that is altered. */
    public record Counts(int articles, int claims, int unconfirmed, int altered) {}

    public record StoryArticle(
            String id,
            @Nullable String externalId,
            String source,
            String sourceName,
            @Nullable String published,
            @Nullable String title) {

        private static StoryArticle of(Tuple row) {
            return new StoryArticle(
                    row.get("id").toString(),
                    row.get("external_id", String.class),
                    row.get("source", String.class),
                    row.get("name", String.class),
                    row.get("published", String.class),
                    row.get("title", String.class));
        }
    }

    static List<StoryView> of(List<Tuple> stories) {
        Map<Long, List<StoryArticle>> articles =
                articles(stories.stream().map(row -> row.get("id", Long.class)).toList());
        return stories.stream()
                .map(row -> of(row, articles.getOrDefault(row.get("id", Long.class), List.of())))
                .toList();
    }

    private static StoryView of(Tuple row, List<StoryArticle> articles) {
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

    @SuppressWarnings("unchecked")
    private static Map<Long, List<StoryArticle>> articles(List<Long> stories) {
        List<Tuple> rows = Story.getEntityManager()
                .createNativeQuery(
                        "SELECT a.story, a.id, a.external_id, a.source, s.name, v.published, v.title FROM article a"
                                + " JOIN article_version v ON v.article = a.id AND v.number = a.version JOIN source s ON s.id = a.source"
                                + " WHERE a.story = ANY(:stories) ORDER BY a.id",
                        Tuple.class)
                .setParameter("stories", stories.toArray(Long[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("story", Long.class),
                        Collectors.mapping(StoryArticle::of, Collectors.toList())));
    }
}
