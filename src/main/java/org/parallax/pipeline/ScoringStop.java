package org.parallax.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parallax.reliability.Conduct;
import org.parallax.reliability.Estimate;
import org.parallax.reliability.Interval;
import org.parallax.reliability.Models;
import org.parallax.reliability.Observations;
import org.parallax.reliability.Profile;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.Testimony;
import org.parallax.story.Story;

/** Stop 8: feeds all testimony to the truth model and keeps what it finds of every source as one run. */
@ApplicationScoped
class ScoringStop {
    private static final long RUNS = 3_000_003;
    private static final int MOST_EVIDENCE = 100;

    private final ObjectMapper mapper;
    private final Clock clock;
    private final EventLog events;

    ScoringStop(ObjectMapper mapper, Clock clock, EventLog events) {
        this.mapper = mapper;
        this.clock = clock;
        this.events = events;
    }

    /** Scores when a story was compared after the last run; one instance at a time. */
    boolean scoreIfDue() {
        return QuarkusTransaction.requiringNew().timeout(3600).call(() -> {
            if (!isDue() || !isAlone()) {
                return false;
            }
            score();
            return true;
        });
    }

    private static boolean isDue() {
        return Story.count(
                        "comparedAt > coalesce((select max(computedAt) from ScoringRun), cast('1970-01-01' as Instant))")
                > 0;
    }

    private static boolean isAlone() {
        return (Boolean) Story.getEntityManager()
                .createNativeQuery("SELECT pg_try_advisory_xact_lock(" + RUNS + ")")
                .getSingleResult();
    }

    private void score() {
        ScoringRun run = new ScoringRun();
        run.computedAt = clock.instant();
        List<Testimony> testimonies = Testimony.list("order by object, source, id");
        run.model = Models.DEFAULT;
        run.observations = testimonies.size();
        run.persist();
        if (testimonies.isEmpty()) {
            return;
        }
        Estimate estimate = Models.named(Models.DEFAULT)
                .estimate(Observations.of(
                        testimonies.stream().map(Testimony::observation).toList()));
        Map<String, List<Testimony>> bySource = testimonies.stream().collect(Collectors.groupingBy(t -> t.source));
        Map<String, List<Conduct>> conducts =
                Conduct.<Conduct>listAll().stream().collect(Collectors.groupingBy(c -> c.source));
        Map<String, Double> beliefs = beliefs(estimate);
        for (Estimate.SourceReliability source : estimate.sources()) {
            score(
                            run,
                            source,
                            conducts.getOrDefault(source.source(), List.of()),
                            evidence(bySource.getOrDefault(source.source(), List.of()), beliefs))
                    .persist();
        }
        events.scored(run.id, estimate.sources().size());
    }

    private Score score(
            ScoringRun run, Estimate.SourceReliability source, List<Conduct> conducts, List<Evidence> evidence) {
        Score score = new Score();
        score.run = run.id;
        score.source = source.source();
        score.reliability = source.reliability();
        Interval interval = interval(source);
        score.low = interval.low();
        score.high = interval.high();
        score.letter = String.valueOf(source.letter());
        score.effectiveObservations = source.effectiveObservations();
        score.profile = json(Profile.of(source, interval, conducts).dimensions());
        score.evidence = json(evidence);
        return score;
    }

    /** Where there is too little evidence for a number, what the source's own few claims say and nothing borrowed. */
    private static Interval interval(Estimate.SourceReliability source) {
        Double reliability = source.reliability();
        if (reliability != null) {
            return new Interval(reliability, source.low(), source.high());
        }
        double trials = source.effectiveObservations();
        return Interval.of(trials * (source.low() + source.high()) / 2, trials, 0.5, 2);
    }

    /** A claim that moved a score: what the source states of the object, how surely, and how far it is believed. */
    public record Evidence(String claim, String object, double confidence, double belief) {}

    private static List<Evidence> evidence(List<Testimony> testimonies, Map<String, Double> beliefs) {
        return testimonies.stream()
                .map(t -> new Evidence(
                        t.claim, t.object, t.confidence, beliefs.getOrDefault(t.object + " " + t.value, 0.0)))
                .limit(MOST_EVIDENCE)
                .toList();
    }

    private static Map<String, Double> beliefs(Estimate estimate) {
        Map<String, Double> beliefs = new HashMap<>();
        for (Estimate.ObjectBelief object : estimate.objects()) {
            beliefs.put(object.object() + " " + object.value(), object.belief());
            object.alternatives().forEach(v -> beliefs.put(object.object() + " " + v.value(), v.belief()));
        }
        return beliefs;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
