package org.parallax.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Unconfirmed;

/** Which claims are wanted. */
public class ClaimFilter extends SearchFilter {
    @QueryParam("status")
    @Pattern(regexp = "confirmed|unconfirmed")
    @Parameter(description = "`unconfirmed` where at least one mark says why, `confirmed` where none does")
    @Nullable
    String status;

    @QueryParam("reason")
    @Parameter(description = "A reason for which the claim is unconfirmed")
    Unconfirmed.@Nullable Reason reason;

    @QueryParam("story")
    @Min(1)
    @Parameter(description = "Claims of this story")
    @Nullable
    Long story;

    @QueryParam("date")
    @Pattern(regexp = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
    @Parameter(description = "The day, month or year that the claim speaks of", example = "2026-03-05")
    @Nullable
    String date;

    @QueryParam("minOutlets")
    @Min(0)
    @Nullable
    Integer minOutlets;

    @QueryParam("minOrigins")
    @Min(0)
    @Nullable
    Integer minOrigins;

    @QueryParam("maxOrigins")
    @Min(0)
    @Nullable
    Integer maxOrigins;

    @QueryParam("credibility")
    @Min(1)
    @Max(6)
    @Parameter(description = "1 confirmed to 5 improbable, 6 cannot be judged")
    @Nullable
    Integer credibility;

    Listing on(Listing listing) {
        if (status != null) {
            listing.where("cardinality(c.unconfirmed) " + (status.equals("unconfirmed") ? "> 0" : "= 0"));
        }
        return on(listing, "c.sources @> ARRAY[CAST(:source AS varchar)]", "c.search")
                .where(
                        "c.unconfirmed @> ARRAY[CAST(:reason AS varchar)]",
                        "reason",
                        reason == null ? null : reason.name().toLowerCase(Locale.ROOT))
                .where("c.story = :story", "story", story)
                .where("coalesce(c.date, '') >= :date", "date", date)
                .where("coalesce(c.date, '') < :dateEnd", "dateEnd", date == null ? null : date + "~")
                .where("c.outlets >= :minOutlets", "minOutlets", minOutlets)
                .where("c.origins >= :minOrigins", "minOrigins", minOrigins)
                .where("c.origins <= :maxOrigins", "maxOrigins", maxOrigins)
                .where("c.credibility = :credibility", "credibility", credibility);
    }
}
