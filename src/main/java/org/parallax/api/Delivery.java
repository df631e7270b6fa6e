package org.parallax.api;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event that a subscription is told or still owed; a dead one is not tried again on its own. */
@Entity
public class Delivery extends PanacheEntityBase {
    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String DEAD = "dead";

    /** How long to wait after each failure; the one after the last is not tried. Together some 17 hours. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(45),
            Duration.ofHours(4),
            Duration.ofHours(12));

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long subscription;
    public Long event;
    public String kind;
    public String state = PENDING;
    public int attempts;

    @Column(name = "due_at")
    public Instant dueAt;

    /** Why the last attempt failed. */
    public @Nullable String failure;

    /** Notes the outcome of an attempt: null where it went well. */
    void settle(@Nullable String trouble, Instant now) {
        failure = trouble;
        if (trouble == null) {
            state = DELIVERED;
        } else if (attempts > PAUSES.size()) {
            state = DEAD;
        } else {
            dueAt = now.plus(PAUSES.get(attempts - 1));
        }
    }

    void retry(Instant now) {
        state = PENDING;
        attempts = 0;
        dueAt = now;
    }
}
