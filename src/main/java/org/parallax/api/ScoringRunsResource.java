package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Examinations;
import org.parallax.reliability.Runner;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;

@Path("/api/v1/scoring-runs")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ScoringRunsResource {
    /** By how much sums in another order may differ. */
    private static final double ROUNDING = 1e-9;

    private final Examinations examinations;

    ScoringRunsResource(Examinations examinations) {
        this.examinations = examinations;
    }

    /**
     * One computation of all scores.
     *
     * @param runner where it was computed
     * @param observations things that sources vouched for
     * @param anchors claims on which people's verdicts agree
     * @param graded pairs of a source's letter and a claim's digit, neither F nor 6
     * @param onDiagonal the share of these where letter and digit are the same step; null where there are none
     */
    public record RunView(
            String id,
            Instant asOf,
            String model,
            Runner runner,
            String engine,
            int observations,
            int sources,
            int anchors,
            int graded,
            @Nullable Double onDiagonal) {
        static RunView of(ScoringRun run) {
            return new RunView(
                    run.id.toString(),
                    run.computedAt,
                    run.model,
                    run.runner,
                    run.engine,
                    run.observations,
                    run.sources,
                    run.anchors,
                    run.graded,
                    run.graded == 0 ? null : (double) run.onDiagonal / run.graded);
        }
    }

    /**
     * A run computed again from what it used.
     *
     * @param compared how many scores the run kept
     * @param different the sources whose score has other digits now
     */
    public record Replay(String run, int compared, List<String> different) {}

    @GET
    @Operation(
            operationId = "listScoringRuns",
            summary = "All scoring runs, the latest first",
            description = "Letter and digit are two axes; onDiagonal tells how often they fall on the same step.")
    public Page<RunView> list(@Valid @BeanParam PageRequest request) {
        return Page.byId(
                request,
                after -> ScoringRun.<ScoringRun>find("id < ?1 order by id desc", after == 0 ? Long.MAX_VALUE : after),
                run -> run.id,
                RunView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getScoringRun", summary = "One scoring run")
    public RunView get(long id) {
        return RunView.of(find(id));
    }

    @GET
    @Path("/{id}/replay")
    @Operation(operationId = "replayScoringRun", summary = "Compute a run again from what it used, and compare")
    public Replay replay(long id) {
        ScoringRun run = find(id);
        Map<String, Score> kept = new HashMap<>();
        Score.<Score>list("run", run.id).forEach(score -> kept.put(score.source, score));
        int compared = kept.size();
        for (Examinations.Found found : examinations.replay(run)) {
            Score score = kept.get(found.score().source());
            if (score != null && isSame(score, found, run.runner == Runner.PROCESS ? 0 : ROUNDING)) {
                kept.remove(score.source);
            }
        }
        kept.values().removeIf(score -> score.effectiveObservations == 0 && score.profile.equals("[]"));
        return new Replay(
                run.id.toString(), compared, kept.keySet().stream().sorted().toList());
    }

    private static boolean isSame(Score score, Examinations.Found found, double most) {
        Double reliability = found.score().reliability();
        return Math.abs(score.low - found.interval().low()) <= most
                && Math.abs(score.high - found.interval().high()) <= most
                && Math.abs(score.effectiveObservations - found.score().effectiveObservations()) <= 1000 * most
                && (score.reliability == null || reliability == null
                        ? Objects.equals(score.reliability, reliability)
                        : Math.abs(score.reliability - reliability) <= most);
    }

    private static ScoringRun find(long id) {
        return Found.or404(ScoringRun.findById(id));
    }
}
