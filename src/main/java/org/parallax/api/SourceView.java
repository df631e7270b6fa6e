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
    static final String SELECT = "SELECT s.id, s.name, s.kind, coalesce(sc.letter, 'F') AS letter, sc.reliability,"
            + " coalesce(sc.low, 0) AS low, coalesce(sc.high, 1) AS high,"
            + " coalesce(sc.effective_observations, 0) AS observations FROM source s"
            + " LEFT JOIN score sc ON sc.source = s.id AND sc.run = (SELECT max(run) FROM score WHERE source = s.id)";

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
