package org.parallax.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.StoryComparison;

@Path("/api/v1/quotations")
@Tag(name = "quotations")
@Produces(MediaType.APPLICATION_JSON)
public class QuotationsResource {
    private static final SortOrder BY_ID = SortOrder.byText("id", "q.id");
    private static final SortOrder[] ORDERS = {
        BY_ID, SortOrder.byMoment("firstSeen", "q.first_seen"), SortOrder.byWhole("outlets", "q.outlets")
    };

    private final Documents documents;

    QuotationsResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Operation(
            operationId = "listQuotations",
            summary = "What somebody said once, in all the versions that are printed",
            description = "Sorted by id, firstSeen or outlets.")
    @APIResponse(
            responseCode = "200",
            description = "One page of quotations",
            content = @Content(schema = @Schema(implementation = QuotationPage.class)))
    public Page<RawJson> list(@Valid @BeanParam QuotationFilter filter, @Valid @BeanParam SortedPageRequest request) {
        return Documents.page(filter.on(new Listing("SELECT q.document FROM quotation q", BY_ID)), request, ORDERS);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getQuotation", summary = "One quotation with its versions")
    @APIResponse(
            responseCode = "200",
            description = "The quotation",
            content = @Content(schema = @Schema(implementation = StoryComparison.UtteranceEntry.class)))
    public String get(@Size(max = 100) @WellFormed String id) {
        return documents.of(Documents.Kind.QUOTATION, id);
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listQuotationVersions",
            summary = "Each outlet's version, and the words in which it differs from the reference")
    public Page<StoryComparison.VersionEntry> versions(
            @Size(max = 100) @WellFormed String id, @Valid @BeanParam PageRequest request) {
        StoryComparison.UtteranceEntry quotation =
                documents.read(documents.of(Documents.Kind.QUOTATION, id), StoryComparison.UtteranceEntry.class);
        return Page.of(quotation.versions(), request, version -> version);
    }

    public record QuotationPage(
            List<StoryComparison.UtteranceEntry> items,
            @Nullable String next) {}
}
