package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.pipeline.Pipeline;

@Path("/api/v1/articles")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {
    private static final SortOrder BY_ID = SortOrder.byWhole("id", "a.id");
    private static final SortOrder[] ORDERS = {
        BY_ID.reversed(), SortOrder.byText("published", "coalesce(v.published, '')")
    };

    private final Pipeline pipeline;
    private final IdempotencyKeys keys;
    private final Caller caller;

    ArticlesResource(Pipeline pipeline, IdempotencyKeys keys, Caller caller) {
        this.pipeline = pipeline;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addArticle",
            summary = "Take in one article; it is stored when this answers, and analysed after")
    @APIResponse(
            responseCode = "201",
            description = "new, or a new version of a known article",
            content = @Content(schema = @Schema(implementation = ArticleReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "already known; nothing changed",
            content = @Content(schema = @Schema(implementation = ArticleReceipt.class)))
    @APIResponse(responseCode = "429", description = "the queue is full")
    public Response add(
            @Valid @NotNull ArticleRequest request,
            @HeaderParam(IdempotencyKeys.HEADER) @Size(max = 255) @WellFormed @Nullable String key) {
        return keys.once(key, "/api/v1/articles", request, () -> take(request));
    }

    private Response take(ArticleRequest request) {
        Article.Accepted accepted =
                pipeline.accept(List.of(request.submission())).get(0);
        int status = accepted.outcome() == Article.Outcome.KNOWN ? 200 : 201;
        ArticleReceipt receipt = ArticleReceipt.of(accepted);
        URI location = URI.create("/api/v1/articles/" + receipt.id());
        return Response.status(status).location(location).entity(receipt).build();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listArticles",
            summary = "Articles, the latest first, without their texts",
            description = "Sorted by id or published.")
    public Page<ArticleItem> list(@Valid @BeanParam ArticleFilter filter, @Valid @BeanParam SortedPageRequest request) {
        return filter.on(new Listing(ArticleItem.SELECT, BY_ID))
                .page(request, SortOrder.chosen(request.sort, ORDERS), ArticleItem::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getArticle", summary = "One article in its current version")
    public ArticleView get(long id) {
        Article article = Found.or404(Article.findById(id));
        ArticleVersion version = Found.or404(article.current());
        return ArticleView.of(article, version, caller.mayReadTexts());
    }
}
