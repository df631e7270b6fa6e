package org.parallax.reliability;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads priors from CSV with the header {@code source,reliability,weight,provenance,licence}; sources by their names. */
public final class PriorTable {
    private static final List<String> COLUMNS = List.of("source", "reliability", "weight", "provenance", "licence");
    private static final CsvTable TABLE = new CsvTable(COLUMNS, Set.copyOf(COLUMNS));
    private static final double MOST_WEIGHT = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 1000;

    /** One row; {@code source} is a name. */
    public record Row(String source, double reliability, double weight, String provenance, String licence) {
        public Row {
            require(reliability >= 0 && reliability <= 1, "reliability", "must lie between 0 and 1");
            require(weight >= 0 && weight <= MOST_WEIGHT, "weight", "must lie between 0 and " + (int) MOST_WEIGHT);
            requireText(source, "source", LONGEST_NAME);
            requireText(provenance, "provenance", LONGEST);
            requireText(licence, "licence", LONGEST);
        }

        private static void requireText(String text, String field, int longest) {
            require(!text.isBlank(), field, "must not be empty");
            require(text.length() <= longest, field, "must have at most " + longest + " characters");
            require(text.indexOf('\0') < 0, field, "must not hold NUL");
        }

        private static void require(boolean holds, String field, String message) {
            if (!holds) {
                throw new InvalidInput(field, message);
            }
        }
    }

    /** @throws InvalidInput at the first row that cannot be taken */
    public void read(Reader csv, Consumer<Row> sink) {
        TABLE.read(csv, PriorTable::row, sink);
    }

    private static Row row(CsvTable.Row row) {
        return new Row(
                row.text("source"),
                number(row, "reliability"),
                number(row, "weight"),
                row.text("provenance"),
                row.text("licence"));
    }

    private static double number(CsvTable.Row row, String column) {
        Double number = row.number(column);
        if (number == null) {
            throw new InvalidInput(column, "must not be empty");
        }
        return number;
    }
}
