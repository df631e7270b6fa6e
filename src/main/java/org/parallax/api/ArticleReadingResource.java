package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.pipeline.ArticleAnalyst.Analysed;
import org.parallax.pipeline.Readings;

/** What was read in an article. */
@Path("/api/v1/articles/{id}")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class ArticleReadingResource {
    private final Readings readings;

    ArticleReadingResource(Readings readings) {
        this.readings = readings;
    }

    @GET
    @Path("/mentions")
    @Operation(
            operationId = "listArticleMentions",
            summary = "Every place of the article that states something: who says it, how surely")
    public Page<Analysis.MentionView> mentions(long id, @Valid @BeanParam PageRequest request) {
        return Page.of(analysis(id).mentions(), request, mention -> mention);
    }

    @GET
    @Path("/defects")
    @Operation(operationId = "listArticleDefects", summary = "The parts of the text that are no prose of the article")
    public Page<Analysis.DefectView> defects(long id, @Valid @BeanParam PageRequest request) {
        return Page.of(analysis(id).defects(), request, defect -> defect);
    }

    private Analysis analysis(long id) {
        ArticleVersion version = Found.or404(Article.<Article>findById(id)).analysed();
        Analysed analysed = version == null ? null : readings.of(version);
        if (analysed == null) {
            throw Problem.of(404, "This article is not analysed yet.").exception();
        }
        return Analysis.of(analysed);
    }
}
