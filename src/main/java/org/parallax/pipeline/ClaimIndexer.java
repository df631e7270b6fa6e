package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.parallax.claim.ClaimIndex;

/**
 * Keeps the index of claims in step with the database, whichever instance wrote them: reads all of them after a start
 * and from then on the stories written since.
 */
@ApplicationScoped
class ClaimIndexer {
    private static final Logger LOG = Logger.getLogger(ClaimIndexer.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int STORIES_AT_ONCE = 200;
    /** So few at once that a search need not wait for long. */
    private static final int LINKED_AT_ONCE = 4;

    /** While somebody asks, linking rests so long in between. */
    private static final Duration ASKED_JUST_NOW = Duration.ofMillis(300);

    private static final int REST_MILLIS = 10;

    private final EntityManager entities;
    private final ClaimIndex index = new ClaimIndex();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean loaded;
    private volatile long asked = System.nanoTime();
    private long step;

    ClaimIndexer(EntityManager entities) {
        this.entities = entities;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::settle, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    /** The index with all that was written before the call; just after a start, with what has been read so far. */
    ClaimIndex current() {
        asked = System.nanoTime();
        if (loaded) {
            catchUp();
        }
        return index;
    }

    private void settle() {
        try {
            catchUp();
            loaded = true;
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = index.settle(LINKED_AT_ONCE);
                if (System.nanoTime() - asked < ASKED_JUST_NOW.toNanos()) {
                    Thread.sleep(REST_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("the claims cannot be read just now: %s", e.getMessage());
        }
    }

    private synchronized void catchUp() {
        long last = QuarkusTransaction.requiringNew().call(() -> number("SELECT step FROM claim_step"));
        List<Long> stories = last == step ? List.of() : storiesSince(step);
        for (int from = 0; from < stories.size(); from += STORIES_AT_ONCE) {
            List<Long> some = stories.subList(from, Math.min(from + STORIES_AT_ONCE, stories.size()));
            claims(some).forEach(index::replace);
        }
        step = last;
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private List<Long> storiesSince(long known) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "SELECT id FROM story WHERE claim_step > ?1 ORDER BY claim_step", Long.class)
                        .setParameter(1, known)
                        .getResultList());
    }

    private Map<Long, List<ClaimIndex.Entry>> claims(List<Long> stories) {
        Map<Long, List<ClaimIndex.Entry>> claims = new HashMap<>();
        stories.forEach(story -> claims.put(story, new ArrayList<>()));
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select c.story, c.id, c.vector from Claim c where c.story in ?1 and c.vector is not null",
                                Object[].class)
                        .setParameter(1, stories)
                        .getResultList());
        rows.forEach(row -> claims.computeIfAbsent((Long) row[0], s -> new ArrayList<>())
                .add(new ClaimIndex.Entry((String) row[1], (float[]) row[2])));
        return claims;
    }
}
