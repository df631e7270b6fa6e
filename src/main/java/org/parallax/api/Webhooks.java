package org.parallax.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Fetched;
import org.parallax.article.GuardedClient;
import org.parallax.pipeline.Event;

/**
 * Tells subscribers what happens, at least once each event. Deliveries are rows: several instances share them, and a
 * crash leaves them to be tried again.
 */
@ApplicationScoped
public class Webhooks {
    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int CHUNK = 20;
    private static final GuardedClient.Limits LIMITS = new GuardedClient.Limits(64_000, 10, Duration.ofSeconds(10));

    private final EntityManager entities;
    private final GuardedClient client;
    private final Clock clock;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    Webhooks(EntityManager entities, GuardedClient client, Clock clock) {
        this.entities = entities;
        this.client = client;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        executor.scheduleWithFixedDelay(this::work, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    private void work() {
        try {
            QuarkusTransaction.requiringNew().run(this::addDeliveries);
            List<Due> due = QuarkusTransaction.requiringNew().call(this::lease);
            due.parallelStream().forEach(this::send);
        } catch (RuntimeException e) {
            LOG.warnf("subscribers are not told just now: %s", e.getMessage());
        }
    }

    /** Turns what happened since the last look into deliveries. */
    private void addDeliveries() {
        List<?> behind = entities.createNativeQuery("SELECT id FROM subscription WHERE active"
                        + " AND told < (SELECT max(id) FROM event) FOR UPDATE SKIP LOCKED")
                .getResultList();
        for (Object id : behind) {
            long latest = Event.latest();
            entities.createNativeQuery("INSERT INTO delivery (subscription, event, kind) SELECT s.id, e.id, e.kind"
                            + " FROM subscription s JOIN event e ON e.id > s.told AND e.id <= ?2 AND e.kind = ANY(s.kinds)"
                            + " WHERE s.id = ?1 ON CONFLICT DO NOTHING")
                    .setParameter(1, id)
                    .setParameter(2, latest)
                    .executeUpdate();
            entities.createNativeQuery("UPDATE subscription SET told = ?2 WHERE id = ?1")
                    .setParameter(1, id)
                    .setParameter(2, latest)
                    .executeUpdate();
        }
    }

    /** A delivery to make now. */
    private record Due(long delivery, String url, String secret, String id, String body) {
        static @Nullable Due of(Delivery delivery) {
            Subscription to = Subscription.findById(delivery.subscription);
            Event event = Event.findById(delivery.event);
            if (event == null) {
                return null;
            }
            String body = "{\"id\":\"" + event.id + "\",\"kind\":\"" + event.kind + "\",\"at\":\"" + event.at
                    + "\",\"data\":" + event.data + "}";
            return new Due(delivery.id, to.url, to.secret, "event-" + event.id, body);
        }
    }

    /** Takes deliveries that are due; one that is not settled within two minutes is due again. */
    @SuppressWarnings("unchecked")
    private List<Due> lease() {
        List<Delivery> leased = entities.createNativeQuery(
                        "UPDATE delivery SET attempts = attempts + 1, due_at = now() + interval '2 minutes'"
                                + " WHERE id IN (SELECT id FROM delivery WHERE state = 'pending' AND due_at <= now()"
                                + " ORDER BY due_at LIMIT " + CHUNK + " FOR UPDATE SKIP LOCKED) RETURNING *",
                        Delivery.class)
                .getResultList();
        leased.stream()
                .filter(delivery -> Event.findById(delivery.event) == null)
                .forEach(delivery -> delivery.state = Delivery.DEAD);
        return leased.stream().map(Due::of).filter(Objects::nonNull).toList();
    }

    private void send(Due due) {
        String trouble = attempt(due);
        QuarkusTransaction.requiringNew().run(() -> {
            Delivery delivery = Delivery.findById(due.delivery());
            if (delivery != null) {
                delivery.settle(trouble, clock.instant());
            }
        });
    }

    /** Null where the subscriber took it, else what went wrong. */
    private @Nullable String attempt(Due due) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "webhook-id", due.id(),
                "webhook-timestamp", Long.toString(now),
                "webhook-signature", new Signature(due.secret()).of(due.id(), now, due.body()));
        try {
            Fetched answer = client.post(due.url(), headers, due.body().getBytes(StandardCharsets.UTF_8), LIMITS);
            return answer.status() / 100 == 2 ? null : "the subscriber answered " + answer.status();
        } catch (IOException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
