package org.parallax.reliability;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads observations from CSV (RFC 4180) with the header {@code source,object,value[,confidence][,tolerance]} in any
 * order; other columns are refused. Rows are counted from 1 after the header.
 */
public final class ObservationTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    private static final List<String> REQUIRED = List.of("source", "object", "value");
    private static final Set<String> KNOWN = Set.of("source", "object", "value", "confidence", "tolerance");

    /**
     * Hands each row to {@code sink} as it is read, so that a table of any length needs no memory here.
     *
     * @throws InvalidObservation at the first row that cannot be taken
     */
    public void read(Reader csv, Consumer<Observation> sink) {
        try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
            checkHeader(parser.getHeaderMap());
            for (CSVRecord row : parser) {
                sink.accept(observation(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new InvalidObservation(
                        "body", "is not CSV: " + e.getCause().getMessage());
            }
            throw e;
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidObservation
                    ? e
                    : new InvalidObservation("header", String.valueOf(e.getMessage()));
        }
    }

    private static void checkHeader(@Nullable Map<String, Integer> header) {
        Set<String> names = header == null ? Set.of() : header.keySet();
        for (String name : REQUIRED) {
            if (!names.contains(name)) {
                throw new InvalidObservation("header", "lacks the column " + name);
            }
        }
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                throw new InvalidObservation("header", "has the unknown column " + name);
            }
        }
    }

    private static Observation observation(CSVRecord row) {
        try {
            Double confidence = number(row, "confidence");
            return new Observation(
                    text(row, "source"),
                    text(row, "object"),
                    text(row, "value"),
                    confidence == null ? 1 : confidence,
                    number(row, "tolerance"));
        } catch (InvalidObservation e) {
            throw e.inRow(row.getRecordNumber());
        }
    }

    private static String text(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static @Nullable Double number(CSVRecord row, String column) {
        String text = row.isMapped(column) ? text(row, column).strip() : "";
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidObservation(column, "is not a number: " + text);
        }
    }
}
