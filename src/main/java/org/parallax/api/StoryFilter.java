package org.parallax.api;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stories are wanted, words being those of their titles. */
public class StoryFilter extends SearchFilter {
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

    Listing on(Listing listing) {
        return on(
                        listing.where("EXISTS (SELECT 1 FROM article a WHERE a.story = s.id)"),
                        "EXISTS (SELECT 1 FROM article a WHERE a.story = s.id AND a.source = :source)",
                        "to_tsvector('english', coalesce(s.title, ''))")
                .where("s.articles >= :minArticles", "minArticles", minArticles)
                .where("s.unconfirmed >= :minUnconfirmed", "minUnconfirmed", minUnconfirmed)
                .where("s.altered >= :minAltered", "minAltered", minAltered);
    }
}
