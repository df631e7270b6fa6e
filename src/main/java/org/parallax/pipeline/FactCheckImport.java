package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.claim.Claim;
import org.parallax.reliability.AuditEntry;
import org.parallax.reliability.FactCheck;
import org.parallax.reliability.Review;

/** Keeps published fact-checks as reviews of the stored claims that they are about. */
@ApplicationScoped
public class FactCheckImport {
    /** Below this a fact-check is taken to be about something else: a wrong anchor does more harm than none. */
    private static final double SURE = 0.8;
    /** The same for a claim that an article makes in which the fact-check found it. */
    private static final double SURE_IN_PLACE = 0.5;

    private final ClaimFinder claimFinder;
    private final ReviewedClaims reviewedClaims;
    private final Clock clock;

    FactCheckImport(ClaimFinder claimFinder, ReviewedClaims reviewedClaims, Clock clock) {
        this.claimFinder = claimFinder;
        this.reviewedClaims = reviewedClaims;
        this.clock = clock;
    }

    /** What became of a fact-check. */
    public enum Status {
        IMPORTED,
        /** The same verdict of the same publication on the same claim is there already. */
        KNOWN,
        /** No stored claim says what was looked into. */
        UNMATCHED,
        /** Its rating cannot be read as a verdict. */
        UNRATED,
        /** It lacks what a fact-check needs. */
        INVALID
    }

    /** @param probability that the claim is the one that was looked into */
    public record Outcome(
            FactCheck.Entry entry,
            Status status,
            @Nullable String claim,
            @Nullable Double probability) {}

    /** @param author who imports */
    public List<Outcome> run(List<FactCheck.Entry> entries, String author) {
        List<Outcome> outcomes = entries.stream().map(this::run).toList();
        long imported =
                outcomes.stream().filter(o -> o.status() == Status.IMPORTED).count();
        if (imported > 0) {
            QuarkusTransaction.requiringNew()
                    .run(() -> AuditEntry.record(
                            clock.instant(),
                            author,
                            AuditEntry.Action.CLAIM_REVIEW_IMPORT,
                            "/api/v1/claim-reviews:import",
                            imported + " imported"));
        }
        return outcomes;
    }

    private Outcome run(FactCheck.Entry entry) {
        FactCheck factCheck = entry.factCheck();
        if (factCheck == null || factCheck.verdict() == null) {
            return new Outcome(entry, factCheck == null ? Status.INVALID : Status.UNRATED, null, null);
        }
        List<Article> places = QuarkusTransaction.requiringNew().call(() -> appearances(factCheck));
        ClaimFinder.Found found =
                chosen(claimFinder.wholly(factCheck.claim(), factCheck.claimed(), stories(places)), places);
        if (found == null) {
            return new Outcome(entry, Status.UNMATCHED, null, null);
        }
        String claim = found.claim().id;
        Status status = QuarkusTransaction.requiringNew().call(() -> store(factCheck, claim));
        return new Outcome(entry, status, claim, found.match().probability());
    }

    /** The surest of those that an article makes in which the fact-check found it, else the surest of all. */
    private ClaimFinder.@Nullable Found chosen(List<ClaimFinder.Found> surestFirst, List<Article> places) {
        for (ClaimFinder.Found found : surestFirst) {
            if (found.match().probability() >= SURE_IN_PLACE && isMadeIn(found.claim(), places)) {
                return found;
            }
        }
        return surestFirst.isEmpty() || surestFirst.get(0).match().probability() < SURE ? null : surestFirst.get(0);
    }

    private static List<Article> appearances(FactCheck factCheck) {
        return factCheck.appearances().isEmpty() ? List.of() : Article.list("url in ?1", factCheck.appearances());
    }

    private static Set<Long> stories(List<Article> articles) {
        return articles.stream()
                .map(article -> article.story)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean isMadeIn(Claim claim, List<Article> places) {
        List<Long> articles = reviewedClaims.begin(claim).articles;
        return places.stream().anyMatch(place -> articles.contains(place.id));
    }

    /** A later verdict of the same publication takes an earlier one back. */
    private Status store(FactCheck factCheck, String id) {
        Claim claim = Claim.findById(id);
        if (claim == null) {
            return Status.UNMATCHED;
        }
        for (Review earlier : reviewedClaims.of(claim)) {
            if (factCheck.url().equals(earlier.url) && earlier.verdict != null && !earlier.isWithdrawn()) {
                if (earlier.verdict == factCheck.verdict()) {
                    return Status.KNOWN;
                }
                publish(earlier.withdrawal(), factCheck);
            }
        }
        Review review = reviewedClaims.begin(claim);
        review.verdict = factCheck.verdict();
        publish(review, factCheck);
        return Status.IMPORTED;
    }

    private void publish(Review review, FactCheck factCheck) {
        review.author = factCheck.publisher().isBlank() ? factCheck.url() : factCheck.publisher();
        review.reason = factCheck.rating().isBlank() ? String.valueOf(factCheck.verdict()) : factCheck.rating();
        review.url = factCheck.url();
        review.published = factCheck.published();
        review.madeAt = clock.instant();
        review.persist();
    }
}
