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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.ArticleReading;
import org.parallax.article.Hints;
import org.parallax.pipeline.ArticleAnalyst;
import org.parallax.pipeline.StoryAnalyst;
import org.parallax.pipeline.StoryComparison;
import org.parallax.story.Account;

@Path("/api/v1/comparisons")
@Tag(name = "stateless")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ComparisonsResource {
    private static final int MOST_ARTICLES = 100;

    private final ArticleAnalyst articleAnalyst;
    private final StoryAnalyst storyAnalyst;

    ComparisonsResource(ArticleAnalyst articleAnalyst, StoryAnalyst storyAnalyst) {
        this.articleAnalyst = articleAnalyst;
        this.storyAnalyst = storyAnalyst;
    }

    public record ComparedArticle(
            @NotBlank @Size(max = 500) @WellFormed String id,
            @NotBlank @Size(max = 200) @WellFormed String source,
            @Size(max = 1000) @WellFormed @Nullable String title,
            @IsoDate @Nullable String published,
            @Size(max = 500) @WellFormed @Nullable String author,
            @Size(max = 2048) @WebAddress @Nullable String url,

            @NotBlank @Size(max = ArticleRequest.MAX_TEXT) @WellFormed
            String text) {}

    public record ComparisonRequest(
            @NotNull @Size(min = 1, max = MOST_ARTICLES) List<@Valid @NotNull ComparedArticle> articles) {}

    @POST
    @Operation(operationId = "compare", summary = "Compare articles about one story; nothing is kept")
    public StoryComparison compare(@Valid @NotNull ComparisonRequest request) {
        List<Account> accounts = new ArrayList<>();
        Map<String, ArticleReading> layouts = new HashMap<>();
        for (ComparedArticle article : request.articles()) {
            Hints hints = new Hints(article.title(), article.published(), article.author());
            ArticleAnalyst.Analysed analysed = articleAnalyst.analyse(article.text(), hints);
            if (layouts.put(article.id(), analysed.layout()) != null) {
                throw Problem.invalid("articles", "must have different ids: " + article.id() + " stands twice")
                        .exception();
            }
            accounts.add(new Account(
                    article.id(), article.source(), article.title(), analysed.publishedOn(), analysed.reading()));
        }
        return storyAnalyst.compare(accounts, layouts).document("1");
    }
}
