package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What one scoring run found of one source. */
@Entity
@IdClass(Score.Key.class)
public class Score extends PanacheEntityBase {

    public record Key(String source, Long run) implements Serializable {}

    @Id
    public String source;

    @Id
    public Long run;

    /** Null where there is too little evidence for a number. */
    public @Nullable Double reliability;

    public double low;
    public double high;
    public String letter;

    @Column(name = "effective_observations")
    public double effectiveObservations;

    public String profile;

    public String evidence;
}
