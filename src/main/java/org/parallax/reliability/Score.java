package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one scoring run found of one source. */
@Entity
@IdClass(Score.Key.class)
public class Score extends PanacheEntityBase {

    public record Key(String source, Long run) implements Serializable {}

    /** By how much a number may differ from the one kept before it is kept again. */
    private static final double NOTICEABLE = 5e-4;

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

    /** The seven dimensions as JSON. */
    public String profile;

    /** The source's worth as to content and as to utterances, as JSON. */
    public String levels;

    /** What was last found of the source up to the run, null where nothing was. */
    public static @Nullable Score at(String source, long run) {
        return find("source = ?1 and run <= ?2 order by run desc", source, run).firstResult();
    }

    /** Of every source what was last found, in the run that the source's row names. */
    @SuppressWarnings("unchecked")
    public static List<Score> latest() {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT c.* FROM source s JOIN score c ON c.source = s.id AND c.run = s.run", Score.class)
                .getResultList();
    }

    /** Whether it says the same to the eye. */
    public boolean isLike(Score other, List<Profile.Dimension> profile, List<Profile.Dimension> otherProfile) {
        return letter.equals(other.letter)
                && near(low, other.low)
                && near(high, other.high)
                && near(effectiveObservations / 100, other.effectiveObservations / 100)
                && Profile.isLike(profile, otherProfile);
    }

    static boolean near(double a, double b) {
        return Math.abs(a - b) < NOTICEABLE;
    }
}
