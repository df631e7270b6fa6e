package org.parallax.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a collection is wanted, and how long. */
@SuppressWarnings("NullAway.Init")
public class PageRequest {
    @QueryParam("after")
    @Size(max = 1000)
    @Pattern(regexp = "[A-Za-z0-9_-]*")
    @Parameter(description = "Where the page begins: taken from `next` of the page before, never made by hand")
    @Nullable
    String after;

    @QueryParam("size")
    @DefaultValue("50")
    @Min(1)
    @Max(Page.MOST)
    @Parameter(description = "The most items of a page")
    int size;

    @Context
    UriInfo uri;
}
