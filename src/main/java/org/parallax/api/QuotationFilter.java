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

/** Which quotations are wanted; what is not given is not asked. */
public class QuotationFilter {
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

    @QueryParam("source")
    @Size(max = 400)
    @WellFormed
    @Parameter(description = "Quotations that this outlet prints")
    @Nullable
    String source;

    @QueryParam("minOutlets")
    @Min(0)
    @Nullable
    Integer minOutlets;

    @QueryParam("q")
    @Size(max = 500)
    @WellFormed
    @Parameter(description = "Words of the quotation, as in a web search")
    @Nullable
    String q;

    Listing on(Listing listing) {
        return listing.where("q.speaker_id = :speaker", "speaker", speaker == null ? null : Source.idOf(speaker))
                .where("q.relations @> ARRAY[CAST(:relation AS varchar)]", "relation", name(relation))
                .where("q.severity = :severity", "severity", name(severity))
                .where("q.story = :story", "story", story)
                .where("q.sources @> ARRAY[CAST(:source AS varchar)]", "source", source)
                .where("q.outlets >= :minOutlets", "minOutlets", minOutlets)
                .where("q.search @@ websearch_to_tsquery('english', :q)", "q", q);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
