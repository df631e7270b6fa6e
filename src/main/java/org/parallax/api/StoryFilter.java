package org.parallax.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stories are wanted; what is not given is not asked. */
public class StoryFilter {
    @QueryParam("source")
    @Size(max = 400)
    @WellFormed
    @Parameter(description = "Stories that this outlet reports")
    @Nullable
    String source;

    @QueryParam("minArticles")
    @Min(0)
    @Nullable
    Integer minArticles;

    @QueryParam("minUnconfirmed")
    @Min(0)
    @Parameter(description = "At least so many of its claims are unconfirmed")
    @Nullable
    Integer minUnconfirmed;

    @QueryParam("minAltered")
    @Min(0)
    @Parameter(description = "At least so many of its quotations are altered by somebody")
    @Nullable
    Integer minAltered;

    @QueryParam("q")
    @Size(max = 500)
    @WellFormed
    @Parameter(description = "Words of the title, as in a web search")
    @Nullable
    String q;

    Listing on(Listing listing) {
        return listing.where("EXISTS (SELECT 1 FROM article a WHERE a.story = s.id)")
                .where("EXISTS (SELECT 1 FROM article a WHERE a.story = s.id AND a.source = :source)", "source", source)
                .where("s.articles >= :minArticles", "minArticles", minArticles)
                .where("s.unconfirmed >= :minUnconfirmed", "minUnconfirmed", minUnconfirmed)
                .where("s.altered >= :minAltered", "minAltered", minAltered)
                .where("to_tsvector('english', coalesce(s.title, '')) @@ websearch_to_tsquery('english', :q)", "q", q);
    }
}
