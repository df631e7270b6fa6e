package org.parallax.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;

/** The answer to a batch of any length: beyond a megabyte it waits in a temporary file until the batch is read. */
final class BatchAnswer implements StreamingOutput {
    private static final int IN_MEMORY = 1 << 20;

    private final ObjectMapper mapper;
    private final DeferredFileOutputStream lines = DeferredFileOutputStream.builder()
            .setThreshold(IN_MEMORY)
            .setPrefix("parallax-answer")
            .get();

    BatchAnswer(ObjectMapper mapper) throws IOException {
        this.mapper = mapper;
    }

    void add(BatchLine line) throws IOException {
        lines.write(mapper.writeValueAsBytes(line));
        lines.write('\n');
    }

    void end() throws IOException {
        lines.close();
    }

    long length() {
        return lines.getByteCount();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) length());
        lines.writeTo(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            lines.writeTo(out);
        } finally {
            discard();
        }
    }

    void discard() throws IOException {
        lines.close();
        if (lines.getPath() != null) {
            Files.deleteIfExists(lines.getPath());
        }
    }
}
