package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Hints;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimChecker;
import org.parallax.claim.ClaimIndex;
import org.parallax.claim.ClaimMatch;
import org.parallax.claim.Clause;
import org.parallax.claim.Sense;
import org.parallax.story.Account;

/** Finds the stored claims that a sentence has to do with. */
@ApplicationScoped
public class ClaimFinder {
    /** How many claims are looked at closely: what a person who types can wait for. */
    private static final int LOOKED_AT = 12;

    private static final int MOST_CLAUSES = 4;

    private final ArticleAnalyst analyst;
    private final ClaimChecker checker;
    private final ClaimIndexer indexer;
    private final StoredJson json;

    /** A stored claim and how it stands to the sentence. */
    public record Found(Claim claim, ClaimMatch match) {}

    ClaimFinder(ArticleAnalyst analyst, ClaimChecker checker, ClaimIndexer indexer, StoredJson json) {
        this.analyst = analyst;
        this.checker = checker;
        this.indexer = indexer;
        this.json = json;
    }

    /** @param published the ISO day on which the sentence is to be read; null where it holds for any */
    public List<Found> find(String sentence, @Nullable String published, int limit) {
        List<Clause> all = read(sentence, published);
        List<Clause> asked = all.subList(0, Math.min(MOST_CLAUSES, all.size()));
        Map<String, Claim> claims = claims(nearest(asked, Math.max(limit, LOOKED_AT)));
        return found(checker.check(asked, known(claims)), claims).stream()
                .limit(limit)
                .toList();
    }

    /**
     * The claims that state all that a sentence does, the surest first.
     *
     * @param stories where the sentence is known to be stated, if that is known: their claims are looked at first
     */
    public List<Found> wholly(String sentence, @Nullable String published, Set<Long> stories) {
        List<Clause> asked = read(sentence, published);
        if (asked.size() > MOST_CLAUSES) {
            return List.of();
        }
        Set<String> ids = nearest(asked, LOOKED_AT);
        ids.addAll(nearestIn(stories, asked));
        Map<String, Claim> claims = claims(ids);
        return found(checker.wholly(asked, known(claims)), claims);
    }

    private List<Clause> read(String sentence, @Nullable String published) {
        ArticleAnalyst.Analysed read = analyst.analyse(sentence, new Hints(null, published, null));
        return checker.read(new Account("", "", null, read.publishedOn(), read.reading()));
    }

    private static List<Found> found(List<ClaimMatch> matches, Map<String, Claim> claims) {
        return matches.stream()
                .map(match -> new Found(Objects.requireNonNull(claims.get(match.claim())), match))
                .toList();
    }

    private List<ClaimChecker.Known> known(Map<String, Claim> claims) {
        return claims.values().stream().map(this::known).toList();
    }

    private static Set<String> nearestIn(Set<Long> stories, List<Clause> asked) {
        ClaimIndex index = new ClaimIndex();
        for (Long story : stories) {
            List<Claim> claims = QuarkusTransaction.requiringNew()
                    .call(() -> Claim.list("story = ?1 and vector is not null", story));
            index.replace(
                    story,
                    claims.stream()
                            .map(claim -> new ClaimIndex.Entry(claim.id, Objects.requireNonNull(claim.vector)))
                            .toList());
        }
        return nearest(index, asked, LOOKED_AT);
    }

    private Set<String> nearest(List<Clause> asked, int count) {
        return nearest(indexer.current(), asked, count);
    }

    private static Set<String> nearest(ClaimIndex index, List<Clause> asked, int count) {
        Set<String> ids = new LinkedHashSet<>();
        asked.forEach(clause -> ids.addAll(index.nearest(clause.vector(), count / asked.size())));
        return ids;
    }

    private static Map<String, Claim> claims(Set<String> ids) {
        Map<String, Claim> claims = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> Claim.<Claim>list("id in ?1 and sense is not null", ids)
                        .forEach(claim -> claims.put(claim.id, claim)));
        return claims;
    }

    private ClaimChecker.Known known(Claim claim) {
        return new ClaimChecker.Known(
                claim.id,
                claim.text,
                json.read(Objects.requireNonNull(claim.sense), Sense.class),
                Objects.requireNonNull(claim.vector));
    }
}
