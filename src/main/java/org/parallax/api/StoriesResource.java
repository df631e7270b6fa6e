package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.pipeline.StoryComparison;
import org.parallax.story.Story;

@Path("/api/v1/stories")
@Tag(name = "stories")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class StoriesResource {

    @GET
    @Operation(operationId = "listStories", summary = "Stories, the latest first, with their articles")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoryView.StoryPage.class)))
    public Response list(
            @QueryParam("after") Long after,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(Page.MOST) int size,
            @Context UriInfo uri) {
        List<Story> found = Story.<Story>find(
                        "from Story s where s.id < ?1 and exists (select 1 from Article a where a.story = s.id) order by s.id desc",
                        after == null ? Long.MAX_VALUE : after)
                .page(0, size + 1)
                .list();
        return Page.of(found, size, uri, story -> story.id, StoryView::of).response();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStory", summary = "One story with its articles")
    public StoryView get(long id) {
        return StoryView.of(find(id));
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(operationId = "getComparison", summary = "What the accounts of a story say side by side")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoryComparison.class)))
    public String comparison(long id) {
        Story story = find(id);
        if (story.comparison == null) {
            throw Problem.of(404, "This story is not compared yet.").exception();
        }
        return story.comparison;
    }

    private static Story find(long id) {
        Story story = Story.findById(id);
        if (story == null) {
            throw new NotFoundException();
        }
        return story;
    }
}
