package org.parallax.api;

import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.source.Source;

@Path("/api/v1/sources")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class SourcesResource {
    private static final SortOrder BY_ID = SortOrder.byText("id", "s.id");
    private static final SortOrder[] ORDERS = {
        BY_ID,
        SortOrder.byText("name", "s.name"),
        SortOrder.byReal("reliability", "coalesce(s.reliability, -1)"),
        SortOrder.byReal("observations", "s.effective_observations")
    };

    @GET
    @Operation(
            operationId = "listSources",
            summary = "Outlets, agencies and speakers with their letters",
            description = "Sorted by id, name, reliability or observations.")
    public Page<SourceView> list(@Valid @BeanParam SourceFilter filter, @Valid @BeanParam SortedPageRequest request) {
        return filter.on(new Listing(SourceView.SELECT, BY_ID))
                .page(request, SortOrder.chosen(request.sort, ORDERS), SourceView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(@Size(max = 400) @WellFormed String id) {
        List<?> found = Source.getEntityManager()
                .createNativeQuery(SourceView.SELECT + " WHERE s.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return SourceView.of((Tuple) found.get(0));
    }

    static Source find(String id) {
        return Found.or404(Source.findById(id));
    }
}
