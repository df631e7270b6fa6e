package org.parallax.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the benchmark measures the API against: as plain an endpoint as Quarkus and Panache allow. */
@Path("/yardstick")
@Produces(MediaType.APPLICATION_JSON)
public class YardstickResource {

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(hidden = true)
    public Yardstick row(String id) {
        return Yardstick.findById(id);
    }

    @GET
    @Path("/constant")
    @Operation(hidden = true)
    public String constant() {
        return "{\"constant\":true}";
    }
}
