package org.parallax.api;

import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.reliability.Score;
import org.parallax.reliability.ScoringRun;
import org.parallax.reliability.SourceOverride;
import org.parallax.source.Source;

@Path("/api/v1/sources")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class SourcesResource {
    private static final SortOrder BY_ID = SortOrder.byText("id", "s.id");
    private static final SortOrder[] ORDERS = {
        BY_ID,
        SortOrder.byText("name", "s.name"),
        SortOrder.byReal("reliability", "coalesce(sc.reliability, -1)"),
        SortOrder.byReal("observations", "coalesce(sc.effective_observations, 0)")
    };

    private final Clock clock;

    SourcesResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "Outlets, agencies and speakers with their letters",
            description = "Sorted by id, name, reliability or observations.")
    public Page<SourceView> list(@Valid @BeanParam SourceFilter filter, @Valid @BeanParam SortedPageRequest request) {
        return filter.on(new Listing(SourceView.SELECT, BY_ID))
                .page(request, SortOrder.chosen(request.sort, ORDERS), SourceView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(@Size(max = 400) @WellFormed String id) {
        List<?> found = Source.getEntityManager()
                .createNativeQuery(SourceView.SELECT + " WHERE s.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return SourceView.of((Tuple) found.get(0));
    }

    @GET
    @Path("/{id}/reliability")
    @Operation(
            operationId = "getReliability",
            summary = "How reliable a source has shown itself to be, with a 95 % interval")
    public ReliabilityView reliability(
            @Size(max = 400) @WellFormed String id, @QueryParam("asOf") @Size(max = 40) @Nullable String asOf) {
        Source source = find(id);
        Instant moment = asOf == null ? clock.instant() : moment(asOf);
        ScoringRun run = ScoringRun.latest(moment);
        Score score = run == null ? null : Score.findById(new Score.Key(id, run.id));
        SourceOverride standing = SourceOverride.standing(id, moment);
        OverrideView override = standing == null ? null : OverrideView.of(standing);
        return run == null || score == null
                ? ReliabilityView.unknown(source, run, override)
                : ReliabilityView.of(source, run, score, override);
    }

    @GET
    @Path("/{id}/evidence")
    @Operation(operationId = "getEvidence", summary = "What the source vouched for, and how far it is believed")
    @APIResponse(
            responseCode = "200",
            description = "What moved the latest score",
            content = @Content(schema = @Schema(implementation = EvidencePage.class)))
    public RawJson evidence(@Size(max = 400) @WellFormed String id) {
        find(id);
        ScoringRun run = ScoringRun.latest(clock.instant());
        Score score = run == null ? null : Score.findById(new Score.Key(id, run.id));
        return new RawJson("{\"items\":" + (score == null ? "[]" : score.evidence) + ",\"next\":null}");
    }

    /** What a source states of an object, how surely, and how far it is believed. */
    public record EvidenceView(String claim, String object, double confidence, double belief) {}

    public record EvidencePage(
            List<EvidenceView> items, @Nullable String next) {}

    private static Instant moment(String asOf) {
        try {
            return Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("asOf", "must be a moment such as 2026-03-05T12:00:00Z")
                    .exception();
        }
    }

    static Source find(String id) {
        Source source = Source.findById(id);
        if (source == null) {
            throw new NotFoundException();
        }
        return source;
    }
}
