package org.parallax.reliability;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** How often, in one story, an outlet kept to what a dimension of its profile asks. */
@Entity
public class Conduct extends PanacheEntityBase {
    public enum Dimension {
        /** Its vouched-for content holds; computed from the truth model, not counted. */
        accuracy,
        /** Attributed content has a named speaker. */
        sourcing,
        /** Quotations are not altered. */
        quotation_fidelity,
        /** What others attribute or hedge is not stated as fact. */
        restraint,
        /** Sentences without loaded words. */
        neutrality,
        /** Articles of its own gathering. */
        independence,
        /** Changed articles say so. */
        corrections
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long story;
    public String source;

    @Enumerated(EnumType.STRING)
    public Dimension dimension;

    public double kept;
    public double trials;
}
