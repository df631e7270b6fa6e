package org.parallax.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What most collections are searched by; what is not given is not asked. */
public class SearchFilter {
    @QueryParam("source")
    @Size(max = 400)
    @WellFormed
    @Parameter(description = "The id of an outlet: only what it published")
    @Nullable
    String source;

    @QueryParam("q")
    @Size(max = 500)
    @WellFormed
    @Parameter(description = "Words, as in a web search: `strike pay`, `\"exact words\"`, `or`, `-without`")
    @Nullable
    String q;

    /**
     * @param published the condition that asks for what {@code :source} published
     * @param words the indexed words that are searched
     */
    Listing on(Listing listing, String published, String words) {
        return listing.where(published, "source", source)
                .where(words + " @@ websearch_to_tsquery('english', :q)", "q", q);
    }
}
