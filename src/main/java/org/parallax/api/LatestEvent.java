package org.parallax.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.parallax.pipeline.Event;

/** Knows the id of the latest event, so that many waiting readers cost one query. */
@ApplicationScoped
public class LatestEvent {
    private static final Logger LOG = Logger.getLogger(LatestEvent.class);
    private static final int PAUSE_MILLIS = 300;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger streams = new AtomicInteger();
    private volatile long id;

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    long id() {
        return id;
    }

    int streams() {
        return streams.get();
    }

    void open() {
        streams.incrementAndGet();
    }

    void close() {
        streams.decrementAndGet();
    }

    private void look() {
        if (streams.get() == 0) {
            return;
        }
        try {
            id = QuarkusTransaction.requiringNew().call(Event::latest);
        } catch (RuntimeException e) {
            LOG.debugf("the latest event cannot be read just now: %s", e.getMessage());
        }
    }
}
