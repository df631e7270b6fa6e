package org.parallax.api;

import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;
import org.parallax.source.Source;

/** A source with its latest score; the letter F and no number where there is too little evidence. */
public record SourceView(
        String id,
        String name,
        Source.Kind kind,
        String letter,
        @Nullable Double reliability,
        double low,
        double high,
        double effectiveObservations) {
    static final String SELECT = "SELECT s.id, s.name, s.kind, s.letter, s.reliability, s.low, s.high,"
            + " s.effective_observations AS observations FROM source s";

    static SourceView of(Tuple row) {
        return new SourceView(
                row.get("id", String.class),
                row.get("name", String.class),
                Source.Kind.valueOf(row.get("kind", String.class)),
                row.get("letter", String.class),
                row.get("reliability", Double.class),
                row.get("low", Double.class),
                row.get("high", Double.class),
                row.get("observations", Double.class));
    }
}
