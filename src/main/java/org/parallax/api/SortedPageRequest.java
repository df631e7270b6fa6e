package org.parallax.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a collection is wanted, in which order. */
public class SortedPageRequest extends PageRequest {
    @QueryParam("sort")
    @Size(max = 40)
    @Pattern(regexp = "-?[a-zA-Z]+")
    @Parameter(description = "The name to sort by, with `-` before it the largest or latest first")
    @Nullable
    String sort;
}
