package org.parallax.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One text of an article. A pending version is a piece of work, and stays so until its analysis is stored. */
@Entity
@DynamicUpdate
@Table(name = "article_version")
public class ArticleVersion extends PanacheEntityBase {
    public static final String PENDING = "pending";
    public static final String ANALYSED = "analysed";
    public static final String FAILED = "failed";
    /** Kept, but not read: it is in a language that is not analysed. */
    public static final String LANGUAGE_NOT_ANALYSED = "language_not_analysed";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long article;
    public int number;
    public @Nullable String title;
    public @Nullable String author;
    public @Nullable String published;
    public String text;
    public byte[] hash;

    @Generated
    @Column(name = "received_at", insertable = false, updatable = false)
    public Instant receivedAt;

    public String state = PENDING;
    public int attempts;

    /** What its title and first words mean, for finding its story. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public float @Nullable [] vector;

    @Column(name = "leased_by")
    public @Nullable UUID leasedBy;

    /** Why the last attempt failed. */
    public @Nullable String failure;

    /** What the article reader saw, as JSON. */
    public @Nullable String layout;

    /** What was read in the text, as JSON. */
    public @Nullable String reading;

    /** An ISO 639 code, null where the text does not tell. */
    public @Nullable String language;

    /** How {@link #published} is known; null where it is not. */
    @Enumerated(EnumType.STRING)
    @Column(name = "published_basis")
    public Published.@Nullable Basis publishedBasis;

    /** What was done to the article since the version before, null where there is none before and nothing is said. */
    @Enumerated(EnumType.STRING)
    public Revision.@Nullable Kind revision;

    @Column(name = "headline_changed")
    public boolean headlineChanged;

    /** Whether what changed holds a figure, a name or a negation. */
    public boolean factual;

    /** The texts in which the outlet says that it corrected the article, as far as they are new. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> notices = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "furniture_kinds")
    private List<String> furnitureKinds = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "furniture_texts")
    private List<String> furnitureTexts = List.of();

    /** The W3C traceparent of the request that brought it, null where nothing is traced. */
    public @Nullable String trace;

    static void add(long article, int number, Submission submission, byte[] hash, @Nullable String trace) {
        ArticleVersion version = new ArticleVersion();
        version.article = article;
        version.number = number;
        version.title = submission.title();
        version.author = submission.author();
        version.published = submission.published();
        version.publishedBasis = submission.publishedBasis();
        version.text = submission.text();
        version.hash = hash;
        version.furnitureKinds =
                submission.furniture().stream().map(f -> f.kind().name()).toList();
        version.furnitureTexts =
                submission.furniture().stream().map(Furniture::text).toList();
        version.trace = trace;
        version.persist();
    }

    /** What the page that it was read from holds beside it. */
    public List<Furniture> furniture() {
        return IntStream.range(0, furnitureTexts.size())
                .mapToObj(i -> new Furniture(Defect.Kind.valueOf(furnitureKinds.get(i)), furnitureTexts.get(i)))
                .toList();
    }

    /** Keeps what was done to the article since the version before. */
    public void revise(Revision done) {
        revision = done.kind();
        headlineChanged = done.headline();
        factual = done.factual();
        notices = done.notices();
    }

    /** The last version before this one that was read; null where there is none. */
    public @Nullable ArticleVersion before() {
        return ArticleVersion.<ArticleVersion>find(
                        "article = ?1 and number < ?2 and state = ?3 order by number desc", article, number, ANALYSED)
                .firstResult();
    }

    static byte[] hashOf(long article, int number) {
        List<?> hash = getEntityManager()
                .createNativeQuery("SELECT hash FROM article_version WHERE article = ?1 AND number = ?2")
                .setParameter(1, article)
                .setParameter(2, number)
                .getResultList();
        return (byte[]) hash.get(0);
    }
}
