package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Appends what happens to the list of events, within the transaction in which it happens. One transaction appends at a
 * time and holds its place until it ends, so no event becomes visible before an earlier one: append last.
 */
@ApplicationScoped
public class EventLog {
    static final int MOST_NAMED = 100;
    private static final long WRITERS = 3_000_007;

    private final EntityManager entities;
    private final StoredJson json;

    EventLog(EntityManager entities, StoredJson json) {
        this.entities = entities;
        this.json = json;
    }

    void ingested(List<String> articles) {
        if (!articles.isEmpty()) {
            append(Event.Kind.INGEST, new Event.Ingested(articles));
        }
    }

    void analysed(long article, int version, long story) {
        append(Event.Kind.ANALYSED, new Event.Analysed(Long.toString(article), version, Long.toString(story)));
    }

    /** @param now the moment of the comparison: what was flagged then is new */
    void compared(long story, int articles, int claims, Instant now) {
        append(
                Event.Kind.COMPARED,
                new Event.Compared(
                        Long.toString(story),
                        articles,
                        claims,
                        flagged("claim", story, now),
                        flagged("quotation", story, now)));
    }

    void scored(long run, int sources) {
        append(Event.Kind.SCORED, new Event.Scored(Long.toString(run), sources, letterChanges(run)));
    }

    private void append(Event.Kind kind, Object data) {
        entities.flush();
        entities.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(" + WRITERS + ")")
                .getSingleResult();
        entities.createNativeQuery("INSERT INTO event (kind, data) VALUES (?1, ?2)")
                .setParameter(1, kind.name().toLowerCase(Locale.ROOT))
                .setParameter(2, json.of(data))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<String> flagged(String table, long story, Instant now) {
        entities.flush();
        return entities.createNativeQuery("SELECT id FROM " + table
                        + " WHERE story = ?1 AND flagged_at = ?2 ORDER BY outlets DESC, id LIMIT " + MOST_NAMED)
                .setParameter(1, story)
                .setParameter(2, now)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Event.LetterChange> letterChanges(long run) {
        entities.flush();
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT now.source, coalesce(before.letter, 'F'), now.letter FROM score now"
                                + " LEFT JOIN score before ON before.source = now.source AND before.run ="
                                + " (SELECT max(run) FROM score WHERE source = now.source AND run < ?1)"
                                + " WHERE now.run = ?1 AND now.letter <> coalesce(before.letter, 'F')"
                                + " ORDER BY now.source LIMIT " + MOST_NAMED,
                        Object[].class)
                .setParameter(1, run)
                .getResultList();
        return rows.stream()
                .map(row -> new Event.LetterChange((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
