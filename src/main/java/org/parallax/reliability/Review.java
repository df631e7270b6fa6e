package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's verdict on a claim; never changed, and withdrawn by another entry. Claims are rewritten when their story is
 * compared anew, so a review holds what the claim said and the places that said it.
 */
@Entity
public class Review extends PanacheEntityBase {
    /** What a person finds of a claim. */
    public enum Verdict {
        TRUE,
        FALSE,
        /** Partly true, or true and misleading. */
        MIXED,
        /** Looked into, and left open. */
        UNPROVEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The claim's id when it was reviewed. */
    public String claim;

    @Column(name = "claim_text")
    public String claimText;

    @Column(name = "claim_date")
    public @Nullable String claimDate;

    /** The articles of the places. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<Long> articles;

    /** A list of {@link Place}s as JSON. */
    public String places;

    /** Null in a withdrawal. */
    @Enumerated(EnumType.STRING)
    public @Nullable Verdict verdict;

    /** The entry that this one withdraws. */
    public @Nullable Long withdraws;

    public String reason;
    public String author;

    /** Where the verdict was published, for an imported fact-check. */
    public @Nullable String url;

    /** The ISO day on which it was published there. */
    public @Nullable String published;

    @Column(name = "made_at")
    public Instant madeAt;

    /** The entry that takes this one back. */
    public Review withdrawal() {
        Review withdrawal = new Review();
        withdrawal.claim = claim;
        withdrawal.claimText = claimText;
        withdrawal.claimDate = claimDate;
        withdrawal.articles = List.copyOf(articles);
        withdrawal.places = places;
        withdrawal.withdraws = id;
        return withdrawal;
    }

    public boolean isWithdrawn() {
        return count("withdraws", id) > 0;
    }

    /** All verdicts that nobody took back, the oldest first. */
    public static List<Review> standing() {
        return list("from Review r where r.verdict is not null"
                + " and not exists (select 1 from Review w where w.withdraws = r.id) order by r.id");
    }

    /** 0 before the first. */
    public static long lastId() {
        Review last = find("order by id desc").firstResult();
        return last == null ? 0 : last.id;
    }
}
