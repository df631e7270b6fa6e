package org.parallax.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.parallax.source.Source;

/** One thing an outlet published; its texts are its {@link ArticleVersion}s. */
@Entity
@DynamicUpdate
public class Article extends PanacheEntityBase {
    /** What became of a submission. */
    public enum Outcome {
        CREATED,
        NEW_VERSION,
        KNOWN
    }

    public record Accepted(long id, Outcome outcome) {}

    @Id
    public Long id;

    public String source;
    public String key;

    @Column(name = "external_id")
    public @Nullable String externalId;

    public @Nullable String url;

    /** The story it belongs to, null until it is analysed. */
    public @Nullable Long story;

    /** The step at which it came into its story. */
    public long assigned;

    /** Why it is in its story, an {@link org.parallax.text.Explanation} as JSON; null where that was not kept. */
    public @Nullable String placed;

    /** The number of the current version. */
    public int version;

    @Column(name = "received_at")
    public Instant receivedAt;

    /** Stores the submission, unless the same text of the same article is there; concurrent senders wait their turn. */
    public static Accepted accept(Submission submission, @Nullable String trace) {
        String source = Source.ensure(submission.source(), Source.Kind.outlet);
        Object[] row = known(source, submission).orElseGet(() -> insert(source, submission));
        long id = ((Number) row[0]).longValue();
        int current = ((Number) row[1]).intValue();
        byte[] hash = submission.hash();
        if (current > 0 && Arrays.equals(hash, ArticleVersion.hashOf(id, current))) {
            return new Accepted(id, Outcome.KNOWN);
        }
        ArticleVersion.add(id, current + 1, submission, hash, trace);
        update("version = ?1 where id = ?2", current + 1, id);
        return new Accepted(id, current == 0 ? Outcome.CREATED : Outcome.NEW_VERSION);
    }

    /** The article that the submission is a text of; empty where it is not known. */
    public static OptionalLong idOf(Submission submission) {
        return known(Source.idOf(submission.source()), submission)
                .map(row -> OptionalLong.of(((Number) row[0]).longValue()))
                .orElseGet(OptionalLong::empty);
    }

    /** Looks without a lock, so that a sender who repeats himself and an analysis never wait for each other. */
    @SuppressWarnings("unchecked")
    private static Optional<Object[]> known(String source, Submission submission) {
        return getEntityManager()
                .createNativeQuery("SELECT id, version FROM article WHERE source = ?1 AND key = ?2"
                        + " AND (url IS NOT NULL OR CAST(?3 AS text) IS NULL)"
                        + " AND (external_id IS NOT NULL OR CAST(?4 AS text) IS NULL)")
                .setParameter(1, source)
                .setParameter(2, submission.key())
                .setParameter(3, submission.url())
                .setParameter(4, submission.externalId())
                .getResultStream()
                .findFirst();
    }

    /** Stores a new article, or what was not yet known of an old one. */
    private static Object[] insert(String source, Submission submission) {
        return (Object[]) getEntityManager()
                .createNativeQuery("INSERT INTO article (source, key, external_id, url) VALUES (?1, ?2, ?3, ?4)"
                        + " ON CONFLICT (source, key) DO UPDATE SET url = COALESCE(article.url, excluded.url),"
                        + " external_id = COALESCE(article.external_id, excluded.external_id)"
                        + " RETURNING id, version")
                .setParameter(1, source)
                .setParameter(2, submission.key())
                .setParameter(3, submission.externalId())
                .setParameter(4, submission.url())
                .getSingleResult();
    }

    /** The latest version that is analysed: the one in which its claims stand. */
    public @Nullable ArticleVersion analysed() {
        return ArticleVersion.<ArticleVersion>find(
                        "article = ?1 and state = ?2 order by number desc", id, ArticleVersion.ANALYSED)
                .firstResult();
    }

    public @Nullable ArticleVersion current() {
        return ArticleVersion.find("article = ?1 and number = ?2", id, version).firstResult();
    }
}
