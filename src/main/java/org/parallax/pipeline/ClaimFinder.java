package org.parallax.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
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
    private final ObjectMapper mapper;

    /** A stored claim and how it stands to the sentence. */
    public record Found(Claim claim, ClaimMatch match) {}

    ClaimFinder(ArticleAnalyst analyst, ClaimChecker checker, ClaimIndexer indexer, ObjectMapper mapper) {
        this.analyst = analyst;
        this.checker = checker;
        this.indexer = indexer;
        this.mapper = mapper;
    }

    /** @param published the ISO day on which the sentence is to be read; null where it holds for any */
    public List<Found> find(String sentence, @Nullable String published, int limit) {
        ArticleAnalyst.Analysed read = analyst.analyse(sentence, new Hints(null, published, null));
        List<Clause> all = checker.read(new Account("", "", null, read.publishedOn(), read.reading()));
        List<Clause> asked = all.subList(0, Math.min(MOST_CLAUSES, all.size()));
        Map<String, Claim> claims = claims(nearest(asked, Math.max(limit, LOOKED_AT)));
        return checker.check(asked, claims.values().stream().map(this::known).toList()).stream()
                .limit(limit)
                .map(match -> new Found(Objects.requireNonNull(claims.get(match.claim())), match))
                .toList();
    }

    private Set<String> nearest(List<Clause> asked, int count) {
        ClaimIndex index = indexer.current();
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
        try {
            return new ClaimChecker.Known(
                    claim.id,
                    claim.text,
                    mapper.readValue(claim.sense, Sense.class),
                    Objects.requireNonNull(claim.vector));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
