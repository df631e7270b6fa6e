package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parallax.pipeline.Progress;

@Path("/api/v1/status")
@Tag(name = "operation")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

    @GET
    @Transactional
    @Operation(operationId = "getStatus", summary = "How much is stored, and how much still waits to be analysed")
    public Progress status() {
        return Progress.now();
    }
}
