package org.parallax.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls of each caller in each minute, on this instance. */
@ApplicationScoped
public class Quotas {
    private static final int SECONDS = 60;

    private final Clock clock;
    private final Cache<Window, AtomicInteger> calls = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofSeconds(2 * SECONDS))
            .build();

    Quotas(Clock clock) {
        this.clock = clock;
    }

    private record Window(String caller, long minute) {}

    /**
     * How a caller stands.
     *
     * @param left calls left in the minute, negative where there were too many
     * @param seconds to the next minute
     */
    record Standing(int quota, int left, long seconds) {}

    Standing count(String caller, int quota) {
        long now = clock.instant().getEpochSecond();
        int used = calls.get(new Window(caller, now / SECONDS), window -> new AtomicInteger())
                .incrementAndGet();
        return new Standing(quota, quota - used, SECONDS - now % SECONDS);
    }
}
