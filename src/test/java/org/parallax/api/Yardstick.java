package org.parallax.api;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one table of {@link YardstickResource}; made by the benchmark. */
@Entity
public class Yardstick extends PanacheEntityBase {
    @Id
    public String id;

    public String text;
    public int outlets;
    public String document;
}
