package org.parallax.api;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Revision;

/** What outlets changed in articles after they were published, announced or not. */
@Path("/api/v1/corrections")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

    /** A version of an article that changed what stood there before. */
    public record CorrectionView(
            String article, String source, @Nullable String url, VersionView version) {
        static CorrectionView of(ArticleVersion version) {
            Article article = Article.findById(version.article);
            return new CorrectionView(article.id.toString(), article.source, article.url, VersionView.of(version));
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCorrections",
            summary =
                    "Versions that changed an article, the latest first: announced corrections, silent ones, headlines")
    public Page<CorrectionView> list(
            @QueryParam("source") @Size(max = 400) @WellFormed @Nullable String source,
            @QueryParam("kind") @Pattern(regexp = "corrected|silent|headline") @Nullable String kind,
            @Valid @BeanParam PageRequest request) {
        return Page.byId(request, after -> find(source, kind, after), version -> version.id, CorrectionView::of);
    }

    private static PanacheQuery<ArticleVersion> find(@Nullable String source, @Nullable String kind, long after) {
        List<Object> values = new ArrayList<>(List.of(after == 0 ? Long.MAX_VALUE : after));
        StringBuilder where = new StringBuilder("id < ?1 and ").append(of(kind, values));
        if (source != null) {
            values.add(source);
            where.append(" and article in (select a.id from Article a where a.source = ?")
                    .append(values.size())
                    .append(')');
        }
        return ArticleVersion.find(where + " order by id desc", values.toArray());
    }

    private static String of(@Nullable String kind, List<Object> values) {
        if (kind == null) {
            values.add(List.of(Revision.Kind.CORRECTED, Revision.Kind.SILENT));
            return "(revision in ?2 or headlineChanged)";
        }
        if (kind.equals("headline")) {
            return "headlineChanged";
        }
        values.add(Revision.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        return "revision = ?2";
    }
}
