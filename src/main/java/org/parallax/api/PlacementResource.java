package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.article.Article;
import org.parallax.text.Explanation;

@Path("/api/v1/articles/{id}/explanation")
@Tag(name = "articles")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class PlacementResource {
    private final Documents documents;

    PlacementResource(Documents documents) {
        this.documents = documents;
    }

    /** @param explanation its likeness to the rest of the story when it came there, or to the nearest other story */
    public record Placement(String article, String story, Explanation explanation) {}

    @GET
    @Operation(
            operationId = "explainArticle",
            summary = "Why the article is in its story, down to the signals",
            description = "The parts add up to the likeness to the rest of the story when the article came there;"
                    + " of an article that opened its story, to the nearest other story.")
    public Placement explain(long id) {
        Article article = Found.or404(Article.findById(id));
        if (article.story == null || article.placed == null) {
            throw Problem.of(404, "This article has no story yet, or came there before explanations were kept.")
                    .exception();
        }
        return new Placement(
                article.id.toString(), article.story.toString(), documents.read(article.placed, Explanation.class));
    }
}
