package org.parallax.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One poll of a feed, and what came of it. */
@Entity
@Table(name = "feed_run")
public class FeedRun extends PanacheEntityBase {
    public enum Outcome {
        TAKEN,
        NOT_MODIFIED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long feed;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    /** The HTTP status of the feed, null where there was no answer. */
    public @Nullable Integer status;

    /** The items that the feed lists. */
    public int items;

    /** The articles and versions that were new. */
    public int stored;

    /** The items whose page could not be taken in; they are tried again with the next run. */
    public int failed;

    /** What went wrong first, null where nothing did. */
    public @Nullable String problem;
}
