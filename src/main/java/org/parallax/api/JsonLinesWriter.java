package org.parallax.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line, its fields named as the columns. */
final class JsonLinesWriter implements TableWriter {
    private final JsonGenerator json;
    private final List<Column> columns;

    JsonLinesWriter(OutputStream out, List<Column> columns, ObjectMapper mapper) throws IOException {
        this.json = mapper.createGenerator(out);
        this.columns = columns;
        json.setRootValueSeparator(null);
    }

    @Override
    public void row(List<? extends Object> values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writePOJOField(columns.get(i).name(), values.get(i));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.flush();
    }
}
