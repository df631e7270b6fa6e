package org.parallax.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parallax.reliability.Conduct;
import org.parallax.reliability.Estimate;
import org.parallax.reliability.Examination;
import org.parallax.reliability.Findings;
import org.parallax.reliability.Interval;
import org.parallax.reliability.Models;
import org.parallax.reliability.Profile;
import org.parallax.reliability.ScoringRun;

/** What scoring runs found, computed again from what they used. To be used inside a transaction. */
@ApplicationScoped
public class Examinations {
    private final StandingEvidence evidence;
    private final String engine;
    private final Cache<Long, Examination> latest =
            Caffeine.newBuilder().maximumSize(3).build();

    Examinations(StandingEvidence evidence, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.evidence = evidence;
        this.engine = "parallax-" + version;
    }

    /** What computes the scores; another version may come to other digits. */
    String engine() {
        return engine;
    }

    /** What the run found and why; the same digits whenever it is asked for. */
    public Examination of(ScoringRun run) {
        return latest.get(run.id, id -> again(run));
    }

    void keep(ScoringRun run, Examination examination) {
        latest.put(run.id, examination);
    }

    private Examination again(ScoringRun run) {
        return Models.named(run.model).examine(evidence.observations(evidence.testimonyAt(run.evidenceRun()), run));
    }

    /** One source as a run found it. */
    public record Found(
            Estimate.SourceReliability score, Interval interval, Profile profile, List<Profile.Dimension> levels) {}

    /** All scores of the run, computed anew from what it used. */
    public List<Found> replay(ScoringRun run) {
        return found(run, again(run).findings());
    }

    List<Found> found(ScoringRun run, Findings findings) {
        Map<String, List<Conduct>> conducts = new HashMap<>(evidence.conductAt(run.evidenceRun()));
        List<Estimate.SourceReliability> sources = findings.sources();
        List<List<Profile.Dimension>> levels = findings.levels();
        List<Found> found = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            Estimate.SourceReliability source = sources.get(s);
            Interval interval = source.shown();
            List<Conduct> conduct = conducts.getOrDefault(source.source(), List.of());
            found.add(new Found(source, interval, Profile.of(source, interval, conduct), levels.get(s)));
        }
        return found;
    }
}
