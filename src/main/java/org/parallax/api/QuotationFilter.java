package org.parallax.api;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.parallax.comparison.QuotationRelation;
import org.parallax.comparison.Utterance;
import org.parallax.source.Source;

/** Which quotations are wanted. */
public class QuotationFilter extends SearchFilter {
    @QueryParam("speaker")
    @Size(max = 400)
    @WellFormed
    @Parameter(description = "Who is quoted: a name or the id of a source", example = "Marta Hellin")
    @Nullable
    String speaker;

    @QueryParam("relation")
    @Parameter(description = "At least one version stands so to the reference")
    Utterance.@Nullable Relation relation;

    @QueryParam("severity")
    @Parameter(description = "The gravest change in any version")
    QuotationRelation.@Nullable Severity severity;

    @QueryParam("story")
    @Min(1)
    @Parameter(description = "Quotations of this story")
    @Nullable
    Long story;

    @QueryParam("minOutlets")
    @Min(0)
    @Nullable
    Integer minOutlets;

    Listing on(Listing listing) {
        return on(listing, "q.sources @> ARRAY[CAST(:source AS varchar)]", "q.search")
                .where("q.speaker_id = :speaker", "speaker", speaker == null ? null : Source.idOf(speaker))
                .where("q.relations @> ARRAY[CAST(:relation AS varchar)]", "relation", name(relation))
                .where("q.severity = :severity", "severity", name(severity))
                .where("q.story = :story", "story", story)
                .where("q.outlets >= :minOutlets", "minOutlets", minOutlets);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
