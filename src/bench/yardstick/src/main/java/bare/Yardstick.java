package bare;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one table; ApiBenchmark makes and fills it. */
@Entity
public class Yardstick extends PanacheEntityBase {
    @Id
    public String id;

    public String text;
    public int outlets;
    public String document;
}
