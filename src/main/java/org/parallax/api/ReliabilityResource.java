package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Examinations;
import org.parallax.reliability.Examination;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.SourceOverride;
import org.parallax.source.Source;
import org.parallax.text.Explanation;

@Path("/api/v1/sources/{id}/reliability")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ReliabilityResource {
    private final Examinations examinations;
    private final Clock clock;

    ReliabilityResource(Examinations examinations, Clock clock) {
        this.examinations = examinations;
        this.clock = clock;
    }

    /** A score that once was the source's; it was so until the next. */
    public record HistoryEntry(
            String run,
            Instant asOf,
            @Nullable Double reliability,
            double low,
            double high,
            String letter,
            double effectiveObservations) {}

    @GET
    @Operation(
            operationId = "getReliability",
            summary = "How reliable a source has shown itself to be, with a 95 % interval",
            description = "With asOf, as it was then, to the same digits. An override stands beside the score.")
    public ReliabilityView reliability(
            @Size(max = 400) @WellFormed String id, @QueryParam("asOf") @Size(max = 40) @Nullable String asOf) {
        Source source = SourcesResource.find(id);
        Instant moment = moment(asOf, clock);
        SourceOverride override = SourceOverride.standing(id, moment);
        ScoringRun latest = ScoringRun.latest(moment);
        Score score = latest == null ? null : Score.at(id, latest.id);
        ScoringRun run = score == null ? latest : ScoringRun.findById(score.run);
        return run == null || score == null
                ? ReliabilityView.unknown(source, run, override)
                : ReliabilityView.of(source, run, score, override);
    }

    @GET
    @Path("/history")
    @Operation(operationId = "getReliabilityHistory", summary = "All scores a source had, the latest first")
    public Page<HistoryEntry> history(@Size(max = 400) @WellFormed String id, @Valid @BeanParam PageRequest request) {
        SourcesResource.find(id);
        return Page.byId(
                request,
                after -> Score.<Score>find(
                        "source = ?1 and run < ?2 order by run desc", id, after == 0 ? Long.MAX_VALUE : after),
                score -> score.run,
                ReliabilityResource::entry);
    }

    private static HistoryEntry entry(Score score) {
        ScoringRun run = ScoringRun.findById(score.run);
        return new HistoryEntry(
                score.run.toString(),
                run.computedAt,
                score.reliability,
                score.low,
                score.high,
                score.letter,
                score.effectiveObservations);
    }

    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainReliability",
            summary = "What a source's score is made of: parts that add up to it, down to single claims",
            description =
                    "The value is the posterior mean, stated here also where there is too little evidence to give it as"
                            + " the source's reliability.")
    public Explanation explanation(
            @Size(max = 400) @WellFormed String id,
            @QueryParam("asOf") @Size(max = 40) @Nullable String asOf,
            @QueryParam("claims") @DefaultValue("20") @Min(1) @Max(1000) int claims) {
        SourcesResource.find(id);
        Examination examination = examination(id, moment(asOf, clock), examinations);
        return examination == null
                ? Explanation.leaf(id, 0, "nothing the source stated has been scored")
                : examination.source(id, claims);
    }

    /** The run that made the source's score of that moment; null where it had none. */
    static @Nullable Examination examination(String source, Instant moment, Examinations examinations) {
        ScoringRun latest = ScoringRun.latest(moment);
        Score score = latest == null ? null : Score.at(source, latest.id);
        ScoringRun run = score == null ? null : ScoringRun.findById(score.run);
        Examination examination = run == null ? null : examinations.of(run);
        return examination != null && examination.knows(source) ? examination : null;
    }

    static Instant moment(@Nullable String asOf, Clock clock) {
        try {
            return asOf == null ? clock.instant() : Moment.parse(asOf);
        } catch (DateTimeException e) {
            throw Problem.invalid("asOf", "must be a moment such as 2026-03-05T12:00:00Z")
                    .exception();
        }
    }
}
