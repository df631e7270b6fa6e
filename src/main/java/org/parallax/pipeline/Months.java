package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Opens each month's partition of the tables that only grow, and lets ids go on in it. What is being written meanwhile has its
 * id, and so its partition, already. Where a partition cannot be opened just now, ids go on in the one before.
 */
@ApplicationScoped
public class Months {
    private static final Logger LOG = Logger.getLogger(Months.class);
    private static final long TURNING = 3_000_009;

    private final EntityManager entities;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    Months(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(() -> turn(clock.instant()), 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    /** Opens the month of the moment where a later one is not open. */
    public void turn(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        for (GrowingTable table : GrowingTable.values()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> open(table, month));
                QuarkusTransaction.requiringNew().run(() -> begin(table, month));
            } catch (RuntimeException e) {
                LOG.warnf("%s was not opened: %s", table.partition(month), e.getMessage());
            }
        }
    }

    private void open(GrowingTable table, YearMonth month) {
        if (!isAlone() || latest(table).compareTo(table.partition(month)) >= 0) {
            return;
        }
        String partition = table.partition(month);
        // the tables it refers to are locked for a moment; given up before anyone looks for a deadlock
        execute("SET LOCAL lock_timeout = '900ms'");
        // made beside the table and attached, which keeps nobody from reading or writing it
        execute("CREATE TABLE " + partition + " (LIKE " + table.table() + " INCLUDING DEFAULTS)");
        execute("ALTER TABLE " + table.table() + " ATTACH PARTITION " + partition + " FOR VALUES FROM ("
                + GrowingTable.firstId(month) + ") TO (" + GrowingTable.firstId(month.plusMonths(1)) + ")");
        LOG.infof("%s is open", partition);
    }

    /** After the partition is there for everyone: ids are given out outside transactions. */
    private void begin(GrowingTable table, YearMonth month) {
        long first = GrowingTable.firstId(month);
        if (isAlone()) {
            entities.createNativeQuery("SELECT setval('" + table.sequence + "', " + first + ", false) FROM "
                            + table.sequence + ", pg_class WHERE last_value < " + first + " AND oid = to_regclass('"
                            + table.partition(month)
                            + "') AND pg_get_expr(relpartbound, oid) NOT LIKE '%MINVALUE%'")
                    .getResultList();
        }
    }

    private boolean isAlone() {
        return (Boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(" + TURNING + ")")
                .getSingleResult();
    }

    private String latest(GrowingTable table) {
        return (String) entities.createNativeQuery(
                        "SELECT coalesce(max(CAST(relname AS text)), '') FROM pg_inherits JOIN pg_class ON oid = inhrelid"
                                + " WHERE inhparent = to_regclass('" + table.table() + "')")
                .getSingleResult();
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
