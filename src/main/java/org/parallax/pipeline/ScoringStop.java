package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Anchor;
import org.parallax.reliability.Prior;
import org.parallax.reliability.Review;
import org.parallax.reliability.Runner;
import org.parallax.reliability.ScoringRun;
import org.parallax.story.Story;

/** Stop 8: sees when all testimony has to be fed to the truth model again, and has a run made of it. */
@ApplicationScoped
class ScoringStop {
    private static final long RUNS = 3_000_003;
    /** A run is followed by a pause of so many times its own length. */
    private static final int PAUSE = 5;
    /** So long the evidence of one run for Spark is gathered, in nanoseconds. */
    private static final long BATCHES = 600_000_000_000L;

    private final RunScorer scorer;
    private final ReviewedClaims reviewedClaims;
    private final EventLog events;

    private long peopleSeen = -1;
    /** By the clock that no one sets: a machine whose time jumps scores on. */
    private volatile long pauseUntil = System.nanoTime();

    private final Lock scoring = new ReentrantLock();

    ScoringStop(RunScorer scorer, ReviewedClaims reviewedClaims, EventLog events) {
        this.scorer = scorer;
        this.reviewedClaims = reviewedClaims;
        this.events = events;
    }

    /** Scores when evidence or what people say has changed since the last run; one instance at a time. */
    boolean scoreIfDue() {
        if (System.nanoTime() - pauseUntil < 0 || !scoring.tryLock()) {
            return false;
        }
        long start = System.nanoTime();
        try {
            boolean scored = QuarkusTransaction.requiringNew().timeout(3600).call(this::scoreChanges);
            long pause = (System.nanoTime() - start) * PAUSE;
            pauseUntil = System.nanoTime() + Math.max(pause, scored && scorer.runner() == Runner.SPARK ? BATCHES : 0);
            return scored;
        } catch (RuntimeException e) {
            scorer.forget();
            peopleSeen = -1;
            throw e;
        } finally {
            scoring.unlock();
        }
    }

    private boolean scoreChanges() {
        long people = said();
        boolean waiting = ScoringRun.isEvidenceWaiting();
        if (!waiting && people == peopleSeen || !isAlone()) {
            return false;
        }
        long last = ScoringRun.lastId();
        List<Review> reviews = Review.standing();
        Map<String, Boolean> anchors = Anchor.agreed(reviews, reviewedClaims.claimsOf(reviews));
        long prior = Prior.lastId();
        boolean same = !waiting && anchors.equals(Anchor.at(last)) && prior == priorOf(last);
        if (!same) {
            Stop.within(latestTrace(), () -> Stop.RELIABILITY.run(() -> score(anchors, prior)));
        }
        peopleSeen = people;
        return !same;
    }

    /** Grows with everything that people add. */
    private static long said() {
        return Review.lastId() + Prior.lastId();
    }

    private static long priorOf(long run) {
        ScoringRun last = ScoringRun.findById(run);
        return last == null ? 0 : last.lastPrior;
    }

    private static @Nullable String latestTrace() {
        Story latest =
                Story.find("comparedAt is not null order by comparedAt desc").firstResult();
        return latest == null ? null : latest.trace;
    }

    private static boolean isAlone() {
        return (Boolean) Story.getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(" + RUNS + ")")
                .getSingleResult();
    }

    private void score(Map<String, Boolean> anchors, long prior) {
        ScoringRun run = scorer.score(anchors, prior);
        events.scored(run.id, run.sources);
    }
}
