package org.parallax.reliability;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads observations from CSV with the header {@code source,object,value[,confidence][,tolerance]}. */
public final class ObservationTable {
    private static final CsvTable TABLE = new CsvTable(
            List.of("source", "object", "value"), Set.of("source", "object", "value", "confidence", "tolerance"));

    /** @throws InvalidInput at the first row that cannot be taken */
    public void read(Reader csv, Consumer<Observation> sink) {
        TABLE.read(csv, ObservationTable::observation, sink);
    }

    private static Observation observation(CsvTable.Row row) {
        Double confidence = row.number("confidence");
        return new Observation(
                row.text("source"),
                row.text("object"),
                row.text("value"),
                confidence == null ? 1 : confidence,
                row.number("tolerance"));
    }
}
