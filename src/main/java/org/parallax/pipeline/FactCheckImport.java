package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimMatch;
import org.parallax.reliability.AuditEntry;
import org.parallax.reliability.FactCheck;
import org.parallax.reliability.Review;

/** Keeps published fact-checks as reviews of the stored claims that they are about. */
@ApplicationScoped
public class FactCheckImport {
    private static final int LOOKED_AT = 5;
    /** Below this a fact-check is taken to be about something else: a wrong anchor does more harm than none. */
    private static final double SURE = 0.8;

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
        UNRATED
    }

    /** @param probability that the claim is the one that was looked into */
    public record Outcome(
            FactCheck factCheck,
            Status status,
            @Nullable String claim,
            @Nullable Double probability) {}

    /** @param author who imports */
    public List<Outcome> run(List<FactCheck> factChecks, String author) {
        List<Outcome> outcomes = new ArrayList<>();
        for (FactCheck factCheck : factChecks) {
            outcomes.add(run(factCheck));
        }
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

    private Outcome run(FactCheck factCheck) {
        if (factCheck.verdict() == null) {
            return new Outcome(factCheck, Status.UNRATED, null, null);
        }
        Optional<ClaimFinder.Found> same = claimFinder.find(factCheck.claim(), factCheck.claimed(), LOOKED_AT).stream()
                .filter(found -> found.match().relation() == ClaimMatch.Type.SAME)
                .filter(found -> found.match().probability() >= SURE)
                .findFirst();
        if (same.isEmpty()) {
            return new Outcome(factCheck, Status.UNMATCHED, null, null);
        }
        String claim = same.get().claim().id;
        Status status = QuarkusTransaction.requiringNew().call(() -> store(factCheck, claim));
        return new Outcome(factCheck, status, claim, same.get().match().probability());
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
        review.madeAt = clock.instant();
        review.persist();
    }
}
