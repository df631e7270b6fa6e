package org.parallax.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Submission;

/** Which articles are wanted, words being those of their titles. */
public class ArticleFilter extends SearchFilter {
    @QueryParam("story")
    @Min(1)
    @Parameter(description = "Articles of this story")
    @Nullable
    Long story;

    @QueryParam("state")
    @Pattern(regexp = "pending|analysed|failed|language_not_analysed")
    @Parameter(description = "How far the current version is")
    @Nullable
    String state;

    @QueryParam("externalId")
    @Size(max = 500)
    @WellFormed
    @Parameter(description = "The id that the sender gave")
    @Nullable
    String externalId;

    @QueryParam("publishedFrom")
    @IsoDate
    @Parameter(description = "Published on this day or moment, or later", example = "2026-03-05")
    @Nullable
    String publishedFrom;

    @QueryParam("publishedTo")
    @IsoDate
    @Parameter(description = "Published before this day or moment", example = "2026-03-06")
    @Nullable
    String publishedTo;

    Listing on(Listing listing) {
        return on(listing, "a.source = :source", "to_tsvector('english', coalesce(v.title, ''))")
                .where("a.story = :story", "story", story)
                .where("v.state = :state", "state", state)
                .where("a.external_id = :externalId", "externalId", externalId)
                .where("coalesce(v.published, '') >= :publishedFrom", "publishedFrom", utc(publishedFrom))
                .where("coalesce(v.published, '') < :publishedTo", "publishedTo", utc(publishedTo));
    }

    private static @Nullable String utc(@Nullable String iso) {
        return iso == null ? null : Submission.utc(iso);
    }
}
