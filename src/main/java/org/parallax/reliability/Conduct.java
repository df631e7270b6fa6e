package org.parallax.reliability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.List;
import org.parallax.reliability.Profile.Aspect;

/** How often, in one story, an outlet kept to what a dimension of its profile asks. */
@Entity
public class Conduct extends Evidence {
    @Enumerated(EnumType.STRING)
    @Column(name = "dimension")
    public Aspect aspect;

    public double kept;
    public double trials;

    @Override
    Object content() {
        return List.of(source, aspect, kept, trials);
    }

    /** Makes {@code now} all that a story tells of conduct. */
    public static void replace(long story, Collection<Conduct> now) {
        List<Conduct> before = list("story = ?1 and superseded = false", story);
        List<Long> gone = renew(before, now);
        if (!gone.isEmpty()) {
            update("superseded = true where id in ?1", gone);
        }
    }
}
