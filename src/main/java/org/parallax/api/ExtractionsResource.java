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
import org.parallax.article.Defect;
import org.parallax.article.Extraction;
import org.parallax.article.MainText;
import org.parallax.article.PageMetadata;
import org.parallax.article.Published;
import org.parallax.text.CodePoints;
import org.parallax.text.Span;
import org.parallax.text.TextSpan;

@Path("/api/v1/extractions")
@Tag(name = "stateless")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExtractionsResource {
    static final int MAX_HTML = 10_000_000;

    private final MainText mainText = new MainText();

    public record ExtractionRequest(
            @NotBlank @Size(max = MAX_HTML) @WellFormed String html,

            @Size(max = 2048) @WebAddress @WellFormed @Nullable
            String url) {}

    /** The article of a page; the spans of the defects are in code points over the page's source. */
    public record ExtractionView(
            @Nullable String title,
            String text,
            @Nullable String author,
            @Nullable String published,
            Published.@Nullable Basis publishedBasis,
            @Nullable String url,
            @Nullable String language,
            List<Analysis.DefectView> defects) {}

    @POST
    @Operation(operationId = "extract", summary = "Extract the article of an HTML page; nothing is kept")
    public ExtractionView extract(@Valid @NotNull ExtractionRequest request) {
        Extraction found = mainText.extract(request.html(), request.url() == null ? "" : request.url());
        PageMetadata page = found.metadata();
        Published published = page.published();
        CodePoints source = new CodePoints(request.html());
        return new ExtractionView(
                page.title(),
                found.text(),
                page.author(),
                published == null ? null : published.iso(),
                published == null ? null : published.basis(),
                page.url(),
                page.language(),
                found.defects().stream().map(defect -> view(source, defect)).toList());
    }

    private static Analysis.DefectView view(CodePoints source, Defect defect) {
        Span span = defect.span();
        TextSpan shown = source.of(span);
        return new Analysis.DefectView(shown.start(), shown.end(), shown.text(), defect.kind());
    }
}
