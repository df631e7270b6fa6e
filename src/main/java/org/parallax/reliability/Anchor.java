package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Review.Verdict;

/** What people agree on about a claim, as the runs from {@code sinceRun} up to {@code untilRun} took it. */
@Entity
public class Anchor extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String claim;
    public boolean holds;

    @Column(name = "since_run")
    public Long sinceRun;

    @Column(name = "until_run")
    public @Nullable Long untilRun;

    /**
     * Of every claim whether it holds by all verdicts on it that take a side; claims on which people differ are left out.
     *
     * @param claims by the review's id the claim that says now what was reviewed
     */
    public static Map<String, Boolean> agreed(List<Review> standing, Map<Long, String> claims) {
        Map<String, Boolean> found = new TreeMap<>();
        Map<String, Boolean> disputed = new TreeMap<>();
        for (Review review : standing) {
            String claim = claims.get(review.id);
            if (claim != null && (review.verdict == Verdict.TRUE || review.verdict == Verdict.FALSE)) {
                boolean holds = review.verdict == Verdict.TRUE;
                Boolean earlier = found.put(claim, holds);
                if (earlier != null && earlier != holds) {
                    disputed.put(claim, true);
                }
            }
        }
        found.keySet().removeAll(disputed.keySet());
        return found;
    }

    /** Those that the run took, by claim. */
    public static Map<String, Boolean> at(long run) {
        Map<String, Boolean> anchors = new TreeMap<>();
        List<Anchor> rows = list("sinceRun <= ?1 and (untilRun is null or untilRun > ?1)", run);
        rows.forEach(anchor -> anchors.put(anchor.claim, anchor.holds));
        return anchors;
    }

    /** Makes {@code now} what the run takes, in place of what the run before it took. */
    public static void replace(Map<String, Boolean> now, long run) {
        List<Anchor> before = list("untilRun is null");
        Map<String, Boolean> fresh = new TreeMap<>(now);
        for (Anchor anchor : before) {
            if (!fresh.remove(anchor.claim, anchor.holds)) {
                anchor.untilRun = run;
            }
        }
        fresh.forEach((claim, holds) -> {
            Anchor anchor = new Anchor();
            anchor.claim = claim;
            anchor.holds = holds;
            anchor.sinceRun = run;
            anchor.persist();
        });
    }
}
