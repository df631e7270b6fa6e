package org.parallax.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets events that are too old, but never the latest: months as a whole, what is left row by row. */
@ApplicationScoped
public class OldEvents {
    private static final Logger LOG = Logger.getLogger(OldEvents.class);
    /** Those before the month that has the latest event: nothing is written to them any more. */
    private static final String PAST_MONTHS = """
            SELECT CAST(m.relname AS text) FROM pg_inherits i JOIN pg_class m ON m.oid = i.inhrelid
            WHERE i.inhparent = to_regclass('event') AND m.relname < (SELECT l.relname FROM pg_class l
              WHERE l.oid = (SELECT e.tableoid FROM event e ORDER BY e.id DESC LIMIT 1))""";

    private final EntityManager entities;
    private final int keptDays;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    OldEvents(EntityManager entities, @ConfigProperty(name = "parallax.events.days", defaultValue = "7") int keptDays) {
        this.entities = entities;
        this.keptDays = keptDays;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    void forget() {
        try {
            List<String> over = QuarkusTransaction.requiringNew().call(this::monthsThatAreOver);
            over.forEach(month -> QuarkusTransaction.requiringNew().run(() -> drop(month)));
            QuarkusTransaction.requiringNew().run(this::deleteRows);
        } catch (RuntimeException e) {
            LOG.warnf("old events were not forgotten: %s", e.getMessage());
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> monthsThatAreOver() {
        List<String> months =
                entities.createNativeQuery(PAST_MONTHS, String.class).getResultList();
        return months.stream().filter(this::isOver).toList();
    }

    private boolean isOver(String month) {
        return (Boolean) entities.createNativeQuery(
                        "SELECT coalesce(max(at) < now() - make_interval(days => ?1), true)" + " FROM " + month)
                .setParameter(1, keptDays)
                .getSingleResult();
    }

    private void drop(String month) {
        entities.createNativeQuery("SET LOCAL lock_timeout = '900ms'").executeUpdate();
        entities.createNativeQuery("DROP TABLE IF EXISTS " + month).executeUpdate();
    }

    private void deleteRows() {
        entities.createNativeQuery("DELETE FROM event WHERE at < now() - make_interval(days => ?1)"
                        + " AND id < (SELECT max(id) FROM event)")
                .setParameter(1, keptDays)
                .executeUpdate();
    }
}
