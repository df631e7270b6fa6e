package org.parallax.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** Measures what waits in the database: shared by all instances, so every instance shows the same numbers. */
@ApplicationScoped
class QueueGauges implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String SQL = """
            SELECT (SELECT count(*) FROM article_version WHERE state = 'pending'),
                   (SELECT count(*) FROM story WHERE change <> compared_change),
                   (SELECT coalesce(extract(epoch FROM now() - min(received_at)), 0) FROM article_version
                     WHERE state = 'pending'),
                   (SELECT count(*) FROM article_version WHERE state = 'failed'),
                   (SELECT coalesce(extract(epoch FROM now() - max(computed_at)), 0) FROM scoring_run)""";

    private final EntityManager entities;
    private final Clock clock;
    private Waiting latest = Waiting.UNKNOWN;
    private Instant asked = Instant.MIN;

    private record Waiting(double articles, double stories, double age, double failed, double scoringAge) {
        static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    QueueGauges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("parallax.queue.articles", "article versions to analyse", Waiting::articles, registry);
        gauge("parallax.queue.stories", "stories to compare", Waiting::stories, registry);
        gauge("parallax.queue.age.seconds", "age of the oldest version that waits", Waiting::age, registry);
        gauge("parallax.failed.articles", "article versions given up", Waiting::failed, registry);
        gauge("parallax.scoring.age.seconds", "time since the last scoring run", Waiting::scoringAge, registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Waiting> value, MeterRegistry registry) {
        Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.now()))
                .description(description)
                .register(registry);
    }

    /** One query serves all gauges of a scrape; nothing is known while the database does not answer. */
    private synchronized Waiting now() {
        Instant now = clock.instant();
        if (asked.plus(FRESH).isBefore(now)) {
            asked = now;
            try {
                latest = QuarkusTransaction.requiringNew().call(this::read);
            } catch (RuntimeException e) {
                latest = Waiting.UNKNOWN;
            }
        }
        return latest;
    }

    private Waiting read() {
        Object[] row = (Object[]) entities.createNativeQuery(SQL).getSingleResult();
        return new Waiting(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
