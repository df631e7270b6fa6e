package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Polls one feed after the other, each when it is due, where fetching is switched on. */
@ApplicationScoped
public class FeedPoller {
    private static final Logger LOG = Logger.getLogger(FeedPoller.class);
    // a run that its instance does not live to end is begun anew after this
    private static final String LEASE = "UPDATE feed SET next_at = now() + interval '15 minutes' WHERE id = (SELECT id"
            + " FROM feed WHERE next_at <= now() ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id";

    private final FeedStops stops;
    private final EntityManager entities;
    private final boolean enabled;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    FeedPoller(
            FeedStops stops,
            EntityManager entities,
            @ConfigProperty(name = "parallax.fetch.enabled", defaultValue = "false") boolean enabled) {
        this.stops = stops;
        this.entities = entities;
        this.enabled = enabled;
    }

    /** Whether the operator allows the service to fetch at all. */
    public boolean isEnabled() {
        return enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            executor.scheduleWithFixedDelay(this::pollAllDue, 1, 1, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    private void pollAllDue() {
        try {
            for (OptionalLong due = lease(); due.isPresent() && !executor.isShutdown(); due = lease()) {
                stops.poll(due.getAsLong());
            }
        } catch (RuntimeException e) {
            LOG.warnf("feeds cannot be polled just now: %s", e.getMessage());
        }
    }

    private OptionalLong lease() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> ids = entities.createNativeQuery(LEASE).getResultList();
            return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) ids.get(0)).longValue());
        });
    }
}
