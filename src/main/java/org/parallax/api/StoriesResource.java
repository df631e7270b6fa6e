package org.parallax.api;

import jakarta.persistence.Tuple;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
public class StoriesResource {
    private static final SortOrder BY_ID = SortOrder.byWhole("id", "s.id");
    private static final SortOrder[] ORDERS = {
        BY_ID.reversed(),
        SortOrder.byWhole("articles", "s.articles"),
        SortOrder.byWhole("unconfirmed", "s.unconfirmed"),
        SortOrder.byWhole("altered", "s.altered")
    };

    private final Documents documents;

    StoriesResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Operation(
            operationId = "listStories",
            summary = "Stories, the latest first, with their articles",
            description = "Sorted by id, articles, unconfirmed or altered.")
    public Page<StoryView> list(@Valid @BeanParam StoryFilter filter, @Valid @BeanParam SortedPageRequest request) {
        return filter.on(new Listing(StoryView.SELECT, BY_ID))
                .page(request, SortOrder.chosen(request.sort, ORDERS), row -> StoryView.of(row, documents));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStory", summary = "One story with its articles")
    public StoryView get(long id) {
        List<?> found = Story.getEntityManager()
                .createNativeQuery(StoryView.SELECT + " WHERE s.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return StoryView.of((Tuple) found.get(0), documents);
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(operationId = "getComparison", summary = "What the accounts of a story say side by side")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = StoryComparison.class)))
    public String comparison(long id) {
        Story story = find(id);
        if (story.comparison == null) {
            String archive = story.archive;
            String why = archive == null
                    ? "This story is not compared yet."
                    : "The claims of this story are archived, in the files *-" + archive + ".parquet.";
            throw Problem.of(404, why).exception();
        }
        return story.comparison;
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "The story day by day: what was published, and what the claims say of each day")
    public Page<TimelineDay> timeline(long id, @Valid @BeanParam PageRequest request) {
        find(id);
        return Page.of(TimelineDay.of(id), request, day -> day);
    }

    private static Story find(long id) {
        return Found.or404(Story.findById(id));
    }
}
