package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One thing that a source vouches for in one story: an {@link Observation} with the claim it comes from. */
@Entity
public class Testimony extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long story;
    public String source;
    public String object;
    public String value;
    public double confidence;
    public String claim;

    public Observation observation() {
        return new Observation(source, object, value, confidence, null);
    }
}
