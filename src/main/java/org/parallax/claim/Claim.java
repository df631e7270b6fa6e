package org.parallax.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A claim as the ledger keeps it: what is searched and filtered by in columns, the whole of it as JSON. */
@Entity
public class Claim extends PanacheEntityBase {
    @Id
    public String id;

    public Long story;
    public String text;

    /** When it was said or of when it speaks: a day, month, year or interval (ISO), whose start may be open. */
    public @Nullable String date;

    public int outlets;
    public int collections;
    public int origins;

    /** 1 confirmed to 5 improbable, 6 cannot be judged. */
    public int credibility;

    /** The ids of the outlets and speakers that state it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> sources;

    /** The reasons for which it is unconfirmed; none where it is not. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> unconfirmed;

    public String document;

    /** Its meaning, of unit length. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public float @Nullable [] vector;

    /** The {@link Sense} of its clearest wording, as JSON. */
    public @Nullable String sense;

    /** When a comparison first found it. */
    @Column(name = "first_seen")
    public Instant firstSeen;

    /** Since when it has been unconfirmed; null where it is not. */
    @Column(name = "flagged_at")
    public @Nullable Instant flaggedAt;
}
