package org.parallax.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The articles about one developing matter, with their comparison as it was last computed. */
@Entity
@DynamicUpdate
public class Story extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public @Nullable String title;

    @Column(name = "opened_at")
    public Instant openedAt;

    /** Moves with every article that joins, leaves or changes. */
    public long change;

    /** The change that the comparison knows; behind {@link #change} while the story waits to be compared. */
    @Column(name = "compared_change")
    public long comparedChange;

    @Column(name = "leased_by")
    public @Nullable UUID leasedBy;

    public @Nullable String failure;

    public @Nullable String comparison;

    /** The name of the files that hold its claims and quotations, null where its rows do. */
    public @Nullable String archive;

    /** What its comparison holds: articles, claims, unconfirmed claims, quotations that somebody altered. */
    public int articles;

    public int claims;
    public int unconfirmed;
    public int altered;

    @Column(name = "compared_at")
    public @Nullable Instant comparedAt;

    /** The W3C traceparent of the work that last changed it, null where nothing is traced. */
    public @Nullable String trace;

    public static Story open(Instant now) {
        Story story = new Story();
        story.openedAt = now;
        story.change = 1;
        story.persist();
        return story;
    }
}
