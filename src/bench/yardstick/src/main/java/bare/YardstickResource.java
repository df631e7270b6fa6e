package bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/yardstick")
public class YardstickResource {

    @GET
    @Path("/{id}")
    public Yardstick row(String id) {
        return Yardstick.findById(id);
    }

    /** An answer without a database. */
    @GET
    @Path("/constant")
    public String constant() {
        return "{\"constant\":true}";
    }
}
