package org.parallax.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8, with a header line. */
final class CsvWriter implements TableWriter {
    private final CSVPrinter printer;

    CsvWriter(OutputStream out, List<Column> columns) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<? extends Object> values) throws IOException {
        printer.printRecord(values);
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
