package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The durable queue: pending article versions and stories behind their last change. An instance leases a row while it
 * works on it; the lease of an instance that no longer beats is void, so that a crash loses and doubles nothing.
 */
@ApplicationScoped
public class WorkQueue {
    static final int MOST_ATTEMPTS = 3;
    /** Free is what nobody holds, what this instance (1) leased and has no longer in hand (2), and what the dead hold. */
    private static final String FREE =
            "(leased_by IS NULL OR leased_by = ?1 AND id <> ALL(?2) OR leased_by NOT IN (SELECT id FROM worker WHERE beat_at"
                    // a beat from the future was left before the clock was set back
                    + " BETWEEN now() - interval '15 seconds' AND now() + interval '15 seconds'))";

    private final EntityManager entities;
    private final int patience;
    private final UUID instance = UUID.randomUUID();
    private final Set<Long> versions = new HashSet<>();
    private final Set<Long> stories = new HashSet<>();

    /** @param patience so many seconds work is left to those it was handed to by key, where somebody does */
    WorkQueue(
            EntityManager entities,
            @ConfigProperty(name = "parallax.queue.patience", defaultValue = "0") int patience) {
        this.entities = entities;
        this.patience = patience;
    }

    /** Says that this instance lives; to be called more often than every fifteen seconds. */
    void beat() {
        QuarkusTransaction.requiringNew().run(() -> {
            execute("INSERT INTO worker (id) VALUES (?1) ON CONFLICT (id) DO UPDATE SET beat_at = now()", instance);
            execute("DELETE FROM worker WHERE beat_at < now() - interval '1 hour'");
        });
    }

    /** The next article version to analyse; taking up again what this instance had to leave is no new attempt. */
    OptionalLong leaseVersion() {
        return leaseVersion(waited("received_at"), patience);
    }

    /** The next version of one article. */
    OptionalLong leaseVersionOf(long article) {
        return leaseVersion(" AND article = ?3", article);
    }

    private OptionalLong leaseVersion(String which, Object value) {
        return lease(
                "UPDATE article_version SET leased_by = ?1,"
                        + " attempts = attempts + CASE WHEN leased_by = ?1 THEN 0 ELSE 1 END WHERE id = (SELECT id"
                        + " FROM article_version WHERE state = 'pending' AND " + FREE + which
                        + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id",
                versions,
                value);
    }

    /** The next story to compare. */
    OptionalLong leaseStory() {
        return leaseStory(waited("changed_at"), patience);
    }

    /** One story, where it waits for comparison and nobody has it. */
    OptionalLong leaseStory(long id) {
        return leaseStory(" AND id = ?3", id);
    }

    private OptionalLong leaseStory(String which, Object value) {
        return lease(
                "UPDATE story SET leased_by = ?1 WHERE id = (SELECT id FROM story WHERE change <> compared_change AND "
                        + FREE + which + " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id",
                stories,
                value);
    }

    /** What came in the future did so before the clock was set back. */
    private static String waited(String column) {
        return " AND " + column + " NOT BETWEEN now() - make_interval(secs => ?3) AND now()";
    }

    private synchronized OptionalLong lease(String sql, Set<Long> inHand, Object value) {
        OptionalLong leased = QuarkusTransaction.requiringNew().call(() -> {
            List<?> ids = entities.createNativeQuery(sql)
                    .setParameter(1, instance)
                    .setParameter(2, inHand.toArray(Long[]::new))
                    .setParameter(3, value)
                    .getResultList();
            return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) ids.get(0)).longValue());
        });
        leased.ifPresent(inHand::add);
        return leased;
    }

    /** Says that nobody works on the version any more, whatever became of it; what is still pending is free again. */
    synchronized void leaveVersion(long id) {
        versions.remove(id);
    }

    synchronized void leaveStory(long id) {
        stories.remove(id);
    }

    /** Gives a version back after a failure: to be tried again, or quarantined after the last attempt. */
    void failVersion(long id, String reason) {
        QuarkusTransaction.requiringNew()
                .call(() -> execute(
                        "UPDATE article_version SET leased_by = NULL, failure = ?2," + " state = CASE WHEN attempts >= "
                                + MOST_ATTEMPTS + " THEN 'failed' ELSE 'pending' END WHERE id = ?1",
                        id,
                        reason));
    }

    /** Puts the quarantined versions of an article back, with all attempts; false where there is none. */
    boolean retry(long article) {
        return QuarkusTransaction.requiringNew()
                .call(() -> execute(
                                "UPDATE article_version SET state = 'pending', attempts = 0, failure = NULL,"
                                        + " leased_by = NULL WHERE article = ?1 AND state = 'failed'",
                                article)
                        > 0);
    }

    /** Leaves a story as it is until its next change. */
    void failStory(long id, String reason) {
        QuarkusTransaction.requiringNew()
                .call(() -> execute(
                        "UPDATE story SET leased_by = NULL, failure = ?2, compared_change = change WHERE id = ?1",
                        id,
                        reason));
    }

    /** Frees what this instance holds, for a clean end. */
    void release() {
        QuarkusTransaction.requiringNew().run(() -> {
            execute(
                    "UPDATE article_version SET leased_by = NULL, attempts = attempts - 1"
                            + " WHERE state = 'pending' AND leased_by = ?1",
                    instance);
            execute("UPDATE story SET leased_by = NULL WHERE leased_by = ?1", instance);
            execute("DELETE FROM worker WHERE id = ?1", instance);
        });
    }

    private int execute(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
