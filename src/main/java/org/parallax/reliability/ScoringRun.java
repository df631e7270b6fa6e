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

/** One computation of all scores; never changed afterwards. */
@Entity
@Table(name = "scoring_run")
public class ScoringRun extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "computed_at")
    public Instant computedAt;

    public String model;
    public int observations;

    /** The run that was the latest at the moment, null where there was none yet. */
    public static @Nullable ScoringRun latest(Instant asOf) {
        return find("computedAt <= ?1 order by computedAt desc, id desc", asOf).firstResult();
    }
}
