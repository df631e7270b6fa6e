package bare;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/yardstick")
public class YardstickResource {

    @GET
    @Path("/{id}")
    public Yardstick row(String id) {
        return Yardstick.findById(id);
    }

    /** As many rows as a page of the API has. */
    @GET
    public List<Yardstick> page(@RestQuery @DefaultValue("") String after) {
        return Yardstick.find("id > ?1 order by id", after).page(0, 50).list();
    }

    /** An answer without a database. */
    @GET
    @Path("/constant")
    public String constant() {
        return "{\"constant\":true}";
    }
}
