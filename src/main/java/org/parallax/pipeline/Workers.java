package org.parallax.pipeline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The threads that take work off the queue for as long as the service runs. */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int IDLE_MILLIS = 300;

    private final Pipeline pipeline;
    private final WorkQueue queue;
    private final int threads;
    private final ScheduledExecutorService executor;

    Workers(
            Pipeline pipeline,
            WorkQueue queue,
            @ConfigProperty(name = "parallax.workers", defaultValue = "2") int threads) {
        this.pipeline = pipeline;
        this.queue = queue;
        this.threads = threads;
        this.executor = Executors.newScheduledThreadPool(threads + 1);
    }

    void start(@Observes StartupEvent event) {
        if (threads == 0) {
            return;
        }
        queue.beat();
        executor.scheduleAtFixedRate(this::beat, 5, 5, TimeUnit.SECONDS);
        for (int i = 0; i < threads; i++) {
            executor.scheduleWithFixedDelay(this::drain, 0, IDLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdownNow();
        if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("a worker did not end in time; its work is taken up again at the next start");
        } else if (threads > 0) {
            release();
        }
    }

    /** Gives the work back, unless the database does not answer; then its lease ends by itself. */
    private void release() {
        try {
            CompletableFuture.runAsync(queue::release).get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the database does not answer; the work of this instance is free again in 15 seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            queue.beat();
        } catch (RuntimeException e) {
            LOG.warnf("no sign of life could be left: %s", e.getMessage());
        }
    }

    private void drain() {
        try {
            while (!Thread.currentThread().isInterrupted() && pipeline.advance()) {
                continue;
            }
        } catch (RuntimeException e) {
            LOG.warnf("the queue cannot be read just now: %s", e.getMessage());
        } catch (Error e) { // or this thread would never work again
            LOG.error("a piece of work broke off", e);
        }
    }
}
