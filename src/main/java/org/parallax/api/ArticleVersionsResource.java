package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Hints;
import org.parallax.article.Prose;
import org.parallax.pipeline.ArticleAnalyst;
import org.parallax.pipeline.Pipeline;

/** What became of an article: its versions, and another try where its analysis was given up. */
@Path("/api/v1/articles")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleVersionsResource {
    private final ArticleAnalyst analyst;
    private final Pipeline pipeline;
    private final Caller caller;

    ArticleVersionsResource(ArticleAnalyst analyst, Pipeline pipeline, Caller caller) {
        this.analyst = analyst;
        this.pipeline = pipeline;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    @Operation(operationId = "listArticleVersions", summary = "The versions of an article, the latest first")
    public Page<VersionView> list(long id, @Valid @BeanParam PageRequest request) {
        Found.or404(Article.findById(id));
        return Page.byId(
                request,
                after -> ArticleVersion.<ArticleVersion>find(
                        "article = ?1 and number < ?2 order by number desc",
                        id,
                        after == 0 ? Integer.MAX_VALUE : after),
                version -> version.number,
                VersionView::of);
    }

    @GET
    @Path("/{id}/versions/{number}")
    @Transactional
    @Operation(
            operationId = "getArticleVersion",
            summary = "One version, and by paragraph and word what differs from the one before it")
    public VersionDiffView get(long id, int number) {
        ArticleVersion version = Found.or404(find(id, number));
        ArticleVersion earlier = find(id, number - 1);
        VersionDiffView view = earlier == null
                ? VersionDiffView.first(version)
                : VersionDiffView.of(version, prose(version), earlier, prose(earlier));
        return caller.mayReadTexts() ? view : view.withoutText();
    }

    @POST
    @Path("/{id: [^/]+}:retry")
    @Operation(
            operationId = "retryArticle",
            summary = "Analyse an article again that was given up after three attempts")
    @APIResponse(responseCode = "202", description = "it waits in the queue again")
    @APIResponse(
            responseCode = "409",
            description = "its analysis was not given up",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Response retry(long id) {
        if (!pipeline.retry(id)) {
            Found.or404(Article.findById(id));
            throw Problem.of(409, "The analysis of this article was not given up.")
                    .exception();
        }
        return Response.accepted().build();
    }

    private Prose prose(ArticleVersion version) {
        Hints hints = new Hints(version.title, version.published, version.author);
        return Prose.of(version.text, analyst.layout(version.text, hints));
    }

    private static @Nullable ArticleVersion find(long article, int number) {
        return ArticleVersion.find("article = ?1 and number = ?2", article, number)
                .firstResult();
    }
}
