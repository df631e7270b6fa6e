package org.parallax.reliability;

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

/** One thing that a person did; never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends PanacheEntityBase {
    private static final long WRITERS = 3_000_004;

    public enum Action {
        REVIEW,
        REVIEW_WITHDRAWAL,
        OVERRIDE,
        OVERRIDE_WITHDRAWAL,
        PRIOR_IMPORT,
        CLAIM_REVIEW_IMPORT,
        KEY,
        KEY_REVOCATION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "made_at")
    public Instant madeAt;

    public String author;

    @Enumerated(EnumType.STRING)
    public Action action;

    /** The address of what it was done to. */
    public String subject;

    public String reason;

    /** Adds an entry; one writer at a time, so that ids become visible in their order and a reader misses none. */
    public static void record(Instant madeAt, String author, Action action, String subject, String reason) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(" + WRITERS + ")")
                .getSingleResult();
        AuditEntry entry = new AuditEntry();
        entry.madeAt = madeAt;
        entry.author = author;
        entry.action = action;
        entry.subject = subject;
        entry.reason = reason;
        entry.persist();
    }
}
