package org.parallax.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.comparison.QuotationAligner;
import org.parallax.comparison.QuotationRelation;
import org.parallax.comparison.QuotationVersion;
import org.parallax.pipeline.StoryComparison.EditEntry;
import org.parallax.text.CodePoints;

@Path("/api/v1/quotation-relations")
@Tag(name = "stateless")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuotationRelationsResource {
    private static final int LONGEST = 20_000;
    private static final int MOST_PAIRS = 500;

    private final QuotationAligner aligner = new QuotationAligner();

    public record VersionRequest(
            @NotBlank @Size(max = LONGEST) @WellFormed String text,
            @Size(max = LONGEST) @WellFormed @Nullable String before,
            @Size(max = LONGEST) @WellFormed @Nullable String after) {
        QuotationVersion version() {
            return new QuotationVersion(text, before, after);
        }
    }

    public record PairRequest(
            @NotBlank @Size(max = 500) @WellFormed String id,
            @NotNull @Valid VersionRequest a,
            @NotNull @Valid VersionRequest b) {}

    public record QuotationRelationsRequest(
            @NotNull @Size(max = MOST_PAIRS) List<@Valid @NotNull PairRequest> pairs) {}

    public record RelationView(
            String id,
            QuotationRelation.Kind relation,
            QuotationRelation.Severity severity,
            List<EditEntry> diff,
            String explanation) {}

    public record QuotationRelations(List<RelationView> relations) {}

    @POST
    @Operation(
            operationId = "relateQuotations",
            summary = "Say how the second version of each quotation stands to the first; nothing is kept")
    public QuotationRelations relate(@Valid @NotNull QuotationRelationsRequest request) {
        return new QuotationRelations(request.pairs().stream().map(this::relate).toList());
    }

    private RelationView relate(PairRequest pair) {
        QuotationRelation found = aligner.relate(pair.a().version(), pair.b().version());
        CodePoints a = new CodePoints(pair.a().text());
        CodePoints b = new CodePoints(pair.b().text());
        List<EditEntry> diff = found.diff().stream()
                .map(edit -> EditEntry.of(edit, a, 0, b, 0))
                .toList();
        return new RelationView(pair.id(), found.kind(), found.severity(), diff, found.explanation());
    }
}
