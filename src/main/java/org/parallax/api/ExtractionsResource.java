package org.parallax.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Defect;
import org.parallax.article.Extraction;
import org.parallax.article.Fetched;
import org.parallax.article.MainText;
import org.parallax.article.PageFetcher;
import org.parallax.article.PageMetadata;
import org.parallax.article.Published;
import org.parallax.pipeline.FeedPoller;
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
    private final FeedPoller poller;
    private final PageFetcher fetcher;

    ExtractionsResource(FeedPoller poller, PageFetcher fetcher) {
        this.poller = poller;
        this.fetcher = fetcher;
    }

    /** A page, or with the address alone one that the service is to fetch. */
    public record ExtractionRequest(
            @Size(max = MAX_HTML) @WellFormed @Nullable String html,

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
    @Operation(
            operationId = "extract",
            summary = "Extract the article of an HTML page; nothing is kept",
            description = "Without html the page at url is fetched, where the service may fetch at all.")
    @APIResponse(
            responseCode = "200",
            description = "the article",
            content = @Content(schema = @Schema(implementation = ExtractionView.class)))
    @APIResponse(responseCode = "403", description = "fetching is switched off")
    @APIResponse(responseCode = "422", description = "the page cannot be had")
    public ExtractionView extract(@Valid @NotNull ExtractionRequest request) {
        String html = request.html();
        if (html != null && !html.isBlank()) {
            return view(html, request.url() == null ? "" : request.url());
        }
        if (request.url() == null) {
            throw Problem.invalid("html", "must not be blank where there is no url")
                    .exception();
        }
        return fetched(request.url());
    }

    private ExtractionView fetched(String url) {
        FeedsResource.requireEnabled(poller);
        try {
            Fetched page = fetcher.page(url);
            return view(page.text(), page.address().toString());
        } catch (IOException e) {
            throw Problem.invalid(422, List.of(new Problem.FieldError("url", "cannot be had: " + e.getMessage())))
                    .exception();
        }
    }

    private ExtractionView view(String html, String url) {
        Extraction found = mainText.extract(html, url);
        PageMetadata page = found.metadata();
        Published published = page.published();
        CodePoints source = new CodePoints(html);
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
