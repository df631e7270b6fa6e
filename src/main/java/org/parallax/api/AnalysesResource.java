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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Hints;
import org.parallax.pipeline.ArticleAnalyst;

@Path("/api/v1/analyses")
@Tag(name = "stateless")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnalysesResource {
    static final int MAX_TEXT = 100_000;

    private final ArticleAnalyst analyst;

    AnalysesResource(ArticleAnalyst analyst) {
        this.analyst = analyst;
    }

    public record AnalysisRequest(
            @NotBlank @Size(max = MAX_TEXT) @WellFormed String text,

            @Size(max = 1000) @WellFormed @Nullable String title,
            @IsoDate @Nullable String published) {}

    @POST
    @Operation(
            operationId = "analyse",
            summary = "Read one text: who says what, how surely, in whose words; nothing is kept")
    public Analysis analyse(@Valid @NotNull AnalysisRequest request) {
        Hints hints = new Hints(request.title(), request.published(), null);
        return Analysis.of(analyst.analyse(request.text(), hints));
    }
}
