package org.parallax.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Examinations.Found;
import org.parallax.reliability.Admiralty;
import org.parallax.reliability.Anchor;
import org.parallax.reliability.Estimate;
import org.parallax.reliability.Examination;
import org.parallax.reliability.Findings;
import org.parallax.reliability.Models;
import org.parallax.reliability.Prior;
import org.parallax.reliability.Profile;
import org.parallax.reliability.Review;
import org.parallax.reliability.Runner;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.StandingTestimony;
import org.parallax.story.Story;

/**
 * Stop 8: feeds all testimony to the truth model and keeps what it finds of every source as one run. What stands is kept
 * in memory from run to run, so that reading costs only what changed; the model itself is always run whole.
 */
@ApplicationScoped
class ScoringStop {
    private static final Logger LOG = Logger.getLogger(ScoringStop.class);
    private static final long RUNS = 3_000_003;
    /** A run is followed by a pause of so many times its own length. */
    private static final int PAUSE = 5;
    /** So long the evidence of one run for Spark is gathered, in nanoseconds. */
    private static final long BATCHES = 600_000_000_000L;

    private static final TypeReference<List<Profile.Dimension>> PROFILE = new TypeReference<>() {};

    private final StandingEvidence evidence;
    private final Examinations examinations;
    private final ReviewedClaims reviewedClaims;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final EventLog events;
    private final Runner runner;

    private StandingTestimony standing = new StandingTestimony();
    private long standsAt;
    private long peopleSeen = -1;
    /** By the clock that no one sets: a machine whose time jumps scores on. */
    private volatile long pauseUntil = System.nanoTime();

    private final Lock scoring = new ReentrantLock();

    ScoringStop(
            StandingEvidence evidence,
            Examinations examinations,
            ReviewedClaims reviewedClaims,
            ObjectMapper mapper,
            Clock clock,
            EventLog events,
            @ConfigProperty(name = "parallax.scoring.runner", defaultValue = "process") Runner runner) {
        this.evidence = evidence;
        this.examinations = examinations;
        this.reviewedClaims = reviewedClaims;
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
        this.runner = runner;
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
            pauseUntil = System.nanoTime() + Math.max(pause, scored && runner == Runner.SPARK ? BATCHES : 0);
            return scored;
        } catch (RuntimeException e) {
            standing = new StandingTestimony();
            standsAt = 0;
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
            Stop.within(latestTrace(), () -> Stop.RELIABILITY.run(() -> score(last, anchors, prior)));
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

    private void score(long last, Map<String, Boolean> anchors, long prior) {
        ScoringRun run = new ScoringRun();
        run.computedAt = clock.instant();
        run.model = Models.DEFAULT;
        run.engine = examinations.engine();
        run.anchors = anchors.size();
        run.lastPrior = prior;
        run.persistAndFlush();
        run.takeEvidence();
        Anchor.replace(anchors, run.id);
        run.runner = runner == Runner.SQL && !anchors.isEmpty() ? Runner.PROCESS : runner;
        run.model = run.runner == Runner.PROCESS ? Models.DEFAULT : Models.GROUPED;
        switch (run.runner) {
            case PROCESS -> scoreInProcess(run);
            case SQL -> scoreInDatabase(run);
            case SPARK -> LOG.debugf("run %d has taken the evidence and waits for Spark", run.id);
        }
        events.scored(run.id, run.sources);
    }

    private void scoreInProcess(ScoringRun run) {
        catchUp(run.id);
        Examination examination = Models.named(run.model).examine(evidence.observations(standing, run));
        run.observations = standing.size();
        keep(run, examinations.found(run, examination.findings()), standing::forEachContent);
        examinations.keep(run, examination);
    }

    private void scoreInDatabase(ScoringRun run) {
        Findings findings = evidence.findings(run);
        run.observations = findings.sources().stream()
                .mapToInt(Estimate.SourceReliability::observations)
                .sum();
        keep(run, examinations.found(run, findings), sink -> evidence.forEachContent(run, sink));
    }

    private void catchUp(long run) {
        if (standsAt == 0 || standing.isWorn()) {
            standing = evidence.testimonyAt(run);
        } else {
            evidence.advance(standing, standsAt, run);
        }
        standsAt = run;
    }

    private void keep(ScoringRun run, List<Found> found, Consumer<StandingTestimony.Digits> content) {
        Map<String, Score> before = new HashMap<>();
        Score.latest().forEach(score -> before.put(score.source, score));
        Map<String, Character> letters = new HashMap<>();
        for (Found source : found) {
            letters.put(source.score().source(), source.score().letter());
            Score score = score(run, source);
            Score old = before.remove(score.source);
            if (old == null || !score.isLike(old, source.profile().dimensions(), profile(old))) {
                score.persist();
            }
        }
        before.values().stream()
                .filter(old -> old.effectiveObservations > 0)
                .forEach(old -> gone(run, old).persist());
        run.sources = found.size();
        content.accept((source, digit, claims) -> {
            char letter = letters.getOrDefault(source, 'F');
            if (letter != 'F' && digit != 6) {
                run.graded += claims;
                run.onDiagonal += Admiralty.onDiagonal(letter, digit) ? claims : 0;
            }
        });
    }

    private Score score(ScoringRun run, Found source) {
        Score score = new Score();
        score.run = run.id;
        score.source = source.score().source();
        score.reliability = source.score().reliability();
        score.low = source.interval().low();
        score.high = source.interval().high();
        score.letter = String.valueOf(source.score().letter());
        score.effectiveObservations = source.score().effectiveObservations();
        score.profile = json(source.profile().dimensions());
        score.levels = json(source.levels());
        return score;
    }

    private List<Profile.Dimension> profile(Score score) {
        try {
            return mapper.readValue(score.profile, PROFILE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The score of a source that nothing speaks for any more. */
    private Score gone(ScoringRun run, Score old) {
        Score score = new Score();
        score.run = run.id;
        score.source = old.source;
        score.low = 0;
        score.high = 1;
        score.letter = "F";
        score.profile = json(List.<Profile.Dimension>of());
        score.levels = score.profile;
        return score;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
