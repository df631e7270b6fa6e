package org.parallax.comparison;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An utterance as the quotation ledger keeps it: what is filtered by in columns, all its versions as JSON. */
@Entity
@Table(name = "quotation")
public class LedgerEntry extends PanacheEntityBase {
    @Id
    public String id;

    public Long story;

    /** The fullest name that any account gives. */
    public @Nullable String speaker;

    /** The id of the speaker as a source. */
    @Column(name = "speaker_id")
    public @Nullable String speakerId;

    /** The reference version. */
    public String text;

    /** How many outlets print a version of it. */
    public int outlets;

    /** The ids of the outlets that print it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> sources;

    /** How its versions stand to the reference, each relation once. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> relations;

    /** The gravest change in any version: none, wording or meaning. */
    public String severity;

    public String document;

    /** When a comparison first found it. */
    @Column(name = "first_seen")
    public Instant firstSeen;

    /** Since when one of its versions has been altered; null where none is. */
    @Column(name = "flagged_at")
    public @Nullable Instant flaggedAt;
}
