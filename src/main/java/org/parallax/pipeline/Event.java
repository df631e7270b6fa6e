package org.parallax.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** Something that happened in the ledger. Ids become visible in their order, so a reader that goes by them misses none. */
@Entity
public class Event extends PanacheEntityBase {
    public enum Kind {
        /** Articles came in: {@link Ingested}. */
        INGEST,
        /** An article was read: {@link Analysed}. */
        ANALYSED,
        /** The accounts of a story were compared: {@link Compared}. */
        COMPARED,
        /** All sources were scored: {@link Scored}. */
        SCORED
    }

    /** @param articles the articles that are new or have a new version */
    public record Ingested(List<String> articles) {}

    public record Analysed(String article, int version, String story) {}

    /**
     * What a comparison found that was not so before; of each kind the first {@value EventLog#MOST_NAMED} are named.
     *
     * @param unconfirmed claims that are unconfirmed now
     * @param altered quotations with an altered version now
     */
    public record Compared(String story, int articles, int claims, List<String> unconfirmed, List<String> altered) {}

    public record Scored(String run, int sources, List<LetterChange> changes) {}

    /** A source whose letter is another than in the run before; F where it had none. */
    public record LetterChange(String source, String from, String to) {}

    @Id
    public Long id;

    /** The name of a {@link Kind} in lower case. */
    public String kind;

    public Instant at;

    /** The record of its kind, as JSON. */
    public String data;

    /** The events after one, the oldest first. */
    public static List<Event> after(long id, int most) {
        return Event.<Event>find("id > ?1 order by id", id).page(0, most).list();
    }

    /** The id of the latest event, 0 where there is none. */
    public static long latest() {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT coalesce(max(id), 0) FROM event")
                        .getSingleResult())
                .longValue();
    }

    /** The id of the oldest event that is kept, 0 where there is none. */
    public static long oldest() {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT coalesce(min(id), 0) FROM event")
                        .getSingleResult())
                .longValue();
    }
}
