package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final Clock clock;

    SourcesResource(Clock clock) {
        this.clock = clock;
    }

    public record SourceView(String id, String name, Source.Kind kind) {
        static SourceView of(Source source) {
            return new SourceView(source.id, source.name, source.kind);
        }
    }

    @GET
    @Operation(operationId = "listSources", summary = "Outlets, agencies and speakers by name")
    public Response list(
            @QueryParam("after") @Size(max = 200) @WellFormed @Nullable String after,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.MOST) int size,
            @Context UriInfo uri) {
        List<Source> found = Source.<Source>find("id > ?1 order by id", after == null ? "" : after)
                .page(0, size + 1)
                .list();
        return Page.of(found, size, uri, source -> source.id, SourceView::of).response();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(@Size(max = 400) @WellFormed String id) {
        return SourceView.of(find(id));
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
    public RawJson evidence(@Size(max = 400) @WellFormed String id) {
        find(id);
        ScoringRun run = ScoringRun.latest(clock.instant());
        Score score = run == null ? null : Score.findById(new Score.Key(id, run.id));
        return new RawJson("{\"items\":" + (score == null ? "[]" : score.evidence) + ",\"next\":null}");
    }

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
