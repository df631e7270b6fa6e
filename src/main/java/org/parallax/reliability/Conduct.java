package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.parallax.reliability.Profile.Aspect;

/** How often, in one story, an outlet kept to what a dimension of its profile asks. */
@Entity
public class Conduct extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long story;
    public String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "dimension")
    public Aspect aspect;

    public double kept;
    public double trials;
}
