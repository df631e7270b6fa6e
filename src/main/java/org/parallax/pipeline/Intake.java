package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parallax.article.Article;
import org.parallax.article.Submission;

/** Stop 3: stores what comes in, once. When it returns, the articles are safe and wait in the queue. */
@ApplicationScoped
public class Intake {
    private static final long SENDERS = 3_000_001;

    private final EventLog events;

    Intake(EventLog events) {
        this.events = events;
    }

    /** Stores all or none of the submissions; the answers are in the order of the submissions. */
    @Transactional
    public List<Article.Accepted> accept(List<Submission> submissions) {
        // one sender at a time: no two wait for each other, and articles keep the order they came in
        Article.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(" + SENDERS + ")")
                .getSingleResult();
        List<Article.Accepted> accepted =
                submissions.stream().map(Article::accept).toList();
        events.ingested(accepted.stream()
                .filter(article -> article.outcome() != Article.Outcome.KNOWN)
                .map(article -> Long.toString(article.id()))
                .toList());
        return accepted;
    }
}
