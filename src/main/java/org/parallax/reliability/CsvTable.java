package org.parallax.reliability;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** A table in CSV (RFC 4180) with a header in any order; unknown columns are refused. Rows count from 1 after the header. */
final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final List<String> required;
    private final Set<String> known;

    CsvTable(List<String> required, Set<String> known) {
        this.required = required;
        this.known = known;
    }

    /** A row by the names of its columns. */
    record Row(CSVRecord cells) {
        String text(String column) {
            return cells.isSet(column) ? cells.get(column) : "";
        }

        /** Null where the cell is empty or the column is not there. */
        @Nullable
        Double number(String column) {
            String text = cells.isMapped(column) ? text(column).strip() : "";
            if (text.isEmpty()) {
                return null;
            }
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw new InvalidInput(column, "is not a number: " + text);
            }
        }
    }

    /**
     * Hands each row to {@code sink} as it is read, so that a table of any length needs no memory here.
     *
     * @throws InvalidInput at the first row that cannot be taken
     */
    <T> void read(Reader csv, Function<Row, T> row, Consumer<T> sink) {
        try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
            checkHeader(parser.getHeaderMap());
            for (CSVRecord cells : parser) {
                sink.accept(read(cells, row));
            }
        } catch (CSVException e) {
            throw new InvalidInput("body", "is not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new InvalidInput("body", "is not CSV: " + e.getCause().getMessage());
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidInput ? e : new InvalidInput("header", String.valueOf(e.getMessage()));
        }
    }

    private static <T> T read(CSVRecord cells, Function<Row, T> row) {
        try {
            return row.apply(new Row(cells));
        } catch (InvalidInput e) {
            throw e.inRow(cells.getRecordNumber());
        }
    }

    private void checkHeader(@Nullable Map<String, Integer> header) {
        Set<String> names = header == null ? Set.of() : header.keySet();
        for (String name : required) {
            if (!names.contains(name)) {
                throw new InvalidInput("header", "lacks the column " + name);
            }
        }
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InvalidInput("header", "has the unknown column " + name);
            }
        }
    }
}
