package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds of a source, shown beside the computed score and never folded into it. Never changed, and
 * withdrawn by another entry.
 */
@Entity
@Table(name = "source_override")
public class SourceOverride extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String source;

    /** A to F. */
    public @Nullable String letter;

    /** 0 to 1. */
    public @Nullable Double reliability;

    /** The entry that this one withdraws. */
    public @Nullable Long withdraws;

    public String reason;
    public String author;

    @Column(name = "made_at")
    public Instant madeAt;

    public boolean isWithdrawn() {
        return count("withdraws", id) > 0;
    }

    /** The latest one made until the moment that was not withdrawn by then. */
    public static @Nullable SourceOverride standing(String source, Instant asOf) {
        return find(
                        "from SourceOverride o where o.source = ?1 and o.withdraws is null and o.madeAt <= ?2 and not exists"
                                + " (select 1 from SourceOverride w where w.withdraws = o.id and w.madeAt <= ?2)"
                                + " order by o.id desc",
                        source,
                        asOf)
                .firstResult();
    }
}
