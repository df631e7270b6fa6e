package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.pipeline.StoryComparison.ClaimEntry;

/** Reads what is exported, row by row; to be used within one transaction, which sees one state of the ledger. */
final class Exported {
    private static final int FETCHED = 500;

    private final ObjectMapper mapper;
    private final List<Long> stories;
    private final Cache<String, ArticleFacts> articles =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** @param stories the only stories that are exported; none for all */
    Exported(ObjectMapper mapper, List<Long> stories) {
        this.mapper = mapper;
        this.stories = stories;
    }

    interface Sink<T> {
        void take(T one) throws IOException;
    }

    record ClaimRow(ClaimEntry claim, List<String> sources, Instant firstSeen) {}

    /** What is told of an article beside its claims; {@code letter} is its outlet's. */
    record ArticleFacts(
            String id,
            String source,
            String sourceName,
            String letter,
            @Nullable String url,
            @Nullable String title,
            @Nullable String published) {
        static ArticleFacts of(Tuple row) {
            return new ArticleFacts(
                    row.get("id").toString(),
                    row.get("source", String.class),
                    row.get("name", String.class),
                    row.get("letter", String.class),
                    row.get("url", String.class),
                    row.get("title", String.class),
                    row.get("published", String.class));
        }
    }

    /** Every claim, story by story. */
    void claims(Sink<ClaimRow> sink) throws IOException {
        rows("SELECT document, sources, first_seen FROM claim", "story", "ORDER BY story, id", row -> {
            ClaimEntry claim = read(row.get("document", String.class), ClaimEntry.class);
            sink.take(new ClaimRow(
                    claim, List.of(row.get("sources", String[].class)), row.get("first_seen", Instant.class)));
        });
    }

    /**
     * The rows of a query.
     *
     * @param storyColumn what names the story of a row; null where rows belong to none
     */
    void rows(String select, @Nullable String storyColumn, String order, Sink<Tuple> sink) throws IOException {
        String where =
                stories.isEmpty() || storyColumn == null ? " " : " WHERE " + storyColumn + " IN " + these() + " ";
        try (Stream<?> rows = Claim.getEntityManager()
                .createNativeQuery(select + where + order, Tuple.class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream()) {
            for (Object row : (Iterable<Object>) rows.map(Object.class::cast)::iterator) {
                sink.take((Tuple) row);
            }
        }
    }

    private String these() {
        return stories.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    ArticleFacts article(String id) {
        return articles.get(
                id,
                key -> ArticleFacts.of((Tuple) Claim.getEntityManager()
                        .createNativeQuery(
                                "SELECT a.id, a.source, s.name, s.letter, a.url, v.title, v.published FROM article a"
                                        + " JOIN article_version v ON v.article = a.id AND v.number = a.version"
                                        + " JOIN source s ON s.id = a.source WHERE a.id = ?1",
                                Tuple.class)
                        .setParameter(1, Long.valueOf(key))
                        .getSingleResult()));
    }

    /** The title of a story. */
    @Nullable
    String title(String id) {
        return (String) Claim.getEntityManager()
                .createNativeQuery("SELECT title FROM story WHERE id = ?1")
                .setParameter(1, Long.valueOf(id))
                .getSingleResult();
    }

    <T> T read(String document, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
