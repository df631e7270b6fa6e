package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Defect;
import org.parallax.article.Furniture;
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
        return Page.of(analysis(analysed(id)).mentions(), request, mention -> mention);
    }

    @GET
    @Path("/defects")
    @Operation(
            operationId = "listArticleDefects",
            summary = "The parts of the text that are no prose of the article, then those of the page it was read from")
    public Page<ArticleDefect> defects(long id, @Valid @BeanParam PageRequest request) {
        ArticleVersion version = analysed(id);
        List<ArticleDefect> all = Stream.concat(
                        analysis(version).defects().stream().map(ArticleDefect::of),
                        version.furniture().stream().map(ArticleDefect::of))
                .toList();
        return Page.of(all, request, defect -> defect);
    }

    /** A part that is no prose; one of the page, which the text does not hold, has no place in it. */
    public record ArticleDefect(
            @Nullable Integer start, @Nullable Integer end, String text, Defect.Kind kind) {
        static ArticleDefect of(Analysis.DefectView defect) {
            return new ArticleDefect(defect.start(), defect.end(), defect.text(), defect.kind());
        }

        static ArticleDefect of(Furniture furniture) {
            return new ArticleDefect(null, null, furniture.text(), furniture.kind());
        }
    }

    private static ArticleVersion analysed(long id) {
        ArticleVersion version = Found.or404(Article.<Article>findById(id)).analysed();
        if (version == null) {
            throw notYet();
        }
        return version;
    }

    private Analysis analysis(ArticleVersion version) {
        Analysed analysed = readings.of(version);
        if (analysed == null) {
            throw notYet();
        }
        return Analysis.of(analysed);
    }

    private static ProblemException notYet() {
        return Problem.of(404, "This article is not analysed yet.").exception();
    }
}
