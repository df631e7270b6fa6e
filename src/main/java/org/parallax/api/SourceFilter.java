package org.parallax.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.parallax.source.Source;

/** Which sources are wanted; what is not given is not asked. */
public class SourceFilter {
    @QueryParam("kind")
    Source.@Nullable Kind kind;

    @QueryParam("letter")
    @Pattern(regexp = "[A-F]")
    @Parameter(description = "The letter of the latest scoring run, F where there is too little evidence")
    @Nullable
    String letter;

    @QueryParam("q")
    @Size(max = 200)
    @WellFormed
    @Parameter(description = "Part of the name")
    @Nullable
    String q;

    Listing on(Listing listing) {
        return listing.where("s.kind = :kind", "kind", kind == null ? null : kind.name())
                .where("s.letter = :letter", "letter", letter)
                .where("position(lower(:q) IN lower(s.name)) > 0", "q", q);
    }
}
