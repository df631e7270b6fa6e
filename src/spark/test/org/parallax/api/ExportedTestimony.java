package org.parallax.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A Parquet file as the service exports testimony. */
public final class ExportedTestimony implements AutoCloseable {
    private final OutputStream out;
    private final TableWriter table;

    public ExportedTestimony(Path file) throws IOException {
        out = Files.newOutputStream(file);
        table = new ParquetWriter(
                out,
                List.of(
                        new TableWriter.Column("run", TableWriter.Type.WHOLE),
                        new TableWriter.Column("story", TableWriter.Type.WHOLE),
                        new TableWriter.Column("source", TableWriter.Type.TEXT),
                        new TableWriter.Column("object", TableWriter.Type.TEXT),
                        new TableWriter.Column("claim", TableWriter.Type.TEXT),
                        new TableWriter.Column("confidence", TableWriter.Type.REAL),
                        new TableWriter.Column("origin", TableWriter.Type.TEXT)));
    }

    public void row(Object... cells) throws IOException {
        table.row(Arrays.asList(cells));
    }

    @Override
    public void close() throws IOException {
        table.close();
        out.close();
    }
}
