package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parallax.article.Article;
import org.parallax.article.Submission;

/** Stop 3: stores what comes in, once. When it returns, the articles are safe and wait in the queue. */
@ApplicationScoped
public class Intake {
    private static final long SENDERS = 3_000_001;

    private static final long SECOND = 1_000_000_000;

    private final EventLog events;
    private final long mostPending;
    private boolean full;
    private long counted = System.nanoTime() - SECOND;

    Intake(
            EventLog events,
            @ConfigProperty(name = "parallax.most-pending", defaultValue = "1000000") long mostPending) {
        this.events = events;
        this.mostPending = mostPending;
    }

    /**
     * Stores all or none of the submissions; the answers are in the order of the submissions.
     *
     * @throws QueueFullException where too many versions wait already
     */
    @Transactional
    public List<Article.Accepted> accept(List<Submission> submissions) {
        // one sender at a time: no two wait for each other, and articles keep the order they came in
        Article.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(" + SENDERS + ")")
                .getSingleResult();
        if (isFull()) {
            throw new QueueFullException(mostPending);
        }
        String trace = Stop.trace();
        List<Article.Accepted> accepted = submissions.stream()
                .map(submission -> Article.accept(submission, trace))
                .toList();
        events.ingested(accepted.stream()
                .filter(article -> article.outcome() != Article.Outcome.KNOWN)
                .map(article -> Long.toString(article.id()))
                .toList());
        return accepted;
    }

    /** Counted once a second; the lock of the senders guards the fields. */
    private boolean isFull() {
        if (System.nanoTime() - counted >= SECOND) {
            full = isOver(mostPending);
            counted = System.nanoTime();
        }
        return full;
    }

    private static boolean isOver(long mostPending) {
        return !Article.getEntityManager()
                .createNativeQuery(
                        "SELECT 1 FROM article_version WHERE state = 'pending' ORDER BY id OFFSET ?1 LIMIT 1")
                .setParameter(1, mostPending)
                .getResultList()
                .isEmpty();
    }
}
