package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one story tells of a source. It counts from the run that first used it up to the run that no longer did, so that
 * every run can be computed again.
 */
@MappedSuperclass
public abstract class Evidence extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long story;
    public String source;

    @Column(name = "since_run", insertable = false, updatable = false)
    public @Nullable Long sinceRun;

    @Column(name = "until_run", insertable = false, updatable = false)
    public @Nullable Long untilRun;

    @Column(insertable = false, updatable = false)
    public boolean superseded;

    /** Everything that tells it from other evidence of its story. */
    abstract Object content();

    /**
     * Makes {@code now} what a story tells, in place of what it told before.
     *
     * @return the ids of the rows that no longer hold
     */
    static List<Long> renew(Collection<? extends Evidence> before, Collection<? extends Evidence> now) {
        Map<Object, Long> old = new HashMap<>();
        List<Long> gone = new ArrayList<>();
        for (Evidence evidence : before) {
            Long twin = old.put(evidence.content(), evidence.id);
            if (twin != null) {
                gone.add(twin);
            }
        }
        for (Evidence evidence : now) {
            if (old.remove(evidence.content()) == null) {
                evidence.persist();
            }
        }
        gone.addAll(old.values());
        return gone;
    }
}
