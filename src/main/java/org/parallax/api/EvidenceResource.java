package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.pipeline.Examinations;
import org.parallax.reliability.Conduct;
import org.parallax.reliability.Examination;
import org.parallax.reliability.Profile.Aspect;
import org.parallax.reliability.ScoringRun;

/** What each dimension of a source's profile rests on. */
@Path("/api/v1/sources/{id}/evidence")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class EvidenceResource {
    private final Examinations examinations;
    private final Clock clock;

    EvidenceResource(Examinations examinations, Clock clock) {
        this.examinations = examinations;
        this.clock = clock;
    }

    /**
     * One thing the score rests on: a claim for the accuracy, a story for the other dimensions.
     *
     * @param text null where the claim is no longer in the ledger
     * @param level {@code content} where the source says so, {@code utterance} where it has another say so
     * @param belief the probability that it holds
     * @param voice what the source counts for the claim, copies discounted
     * @param moved by how much it moved the score
     * @param kept how often, of {@code trials}, the outlet kept to what the dimension asks
     */
    public record EvidenceItem(
            @Nullable String claim,
            @Nullable String text,
            @Nullable String level,
            @Nullable Double belief,
            @Nullable Double voice,
            @Nullable Double moved,
            @Nullable String story,
            @Nullable Double kept,
            @Nullable Double trials) {

        static EvidenceItem of(Examination.Statement statement) {
            Claim claim = Claim.findById(statement.value());
            return new EvidenceItem(
                    statement.value(),
                    claim == null ? null : claim.text,
                    statement.level(),
                    statement.held(),
                    statement.voice(),
                    statement.moved(),
                    claim == null ? null : claim.story.toString(),
                    null,
                    null);
        }

        static EvidenceItem of(Conduct conduct) {
            return new EvidenceItem(
                    null, null, null, null, null, null, conduct.story.toString(), conduct.kept, conduct.trials);
        }
    }

    @GET
    @Operation(
            operationId = "listEvidence",
            summary = "What a dimension of a source's profile rests on, what weighs most first",
            description = "For the accuracy the claims the source vouched for; for any other dimension the stories.")
    public Page<EvidenceItem> list(
            @Size(max = 400) @WellFormed String id,
            @QueryParam("dimension") @Parameter(description = "Accuracy where none is named") @Nullable
                    Aspect dimension,
            @QueryParam("asOf") @Size(max = 40) @Nullable String asOf,
            @Valid @BeanParam PageRequest request) {
        SourcesResource.find(id);
        Instant moment = ReliabilityResource.moment(asOf, clock);
        if (dimension == null || dimension == Aspect.ACCURACY) {
            Examination examination = ReliabilityResource.examination(id, moment, examinations);
            return Page.of(examination == null ? List.of() : examination.statements(id), request, EvidenceItem::of);
        }
        ScoringRun run = ScoringRun.latest(moment);
        List<Conduct> conducts = run == null
                ? List.of()
                : Conduct.list(
                        "source = ?1 and aspect = ?2 and sinceRun <= ?3 and (untilRun is null or untilRun > ?3)"
                                + " order by kept - trials, story",
                        id,
                        dimension,
                        run.id);
        return Page.of(conducts, request, EvidenceItem::of);
    }
}
