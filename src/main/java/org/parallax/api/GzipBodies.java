package org.parallax.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Decompresses request bodies; {@link BodyLimit} counts what comes out. */
@Provider
@Priority(1000)
public final class GzipBodies implements ReaderInterceptor {
    private static final int BUFFER = 1 << 16;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String encoding = context.getHeaders().getFirst("Content-Encoding");
        switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> {}
            case "gzip", "x-gzip" -> context.setInputStream(decompressed(context.getInputStream()));
            default ->
                throw Problem.of(415, "A body may be sent plain or with Content-Encoding: gzip.")
                        .exception();
        }
        return context.proceed();
    }

    private static InputStream decompressed(InputStream body) {
        try {
            return new GZIPInputStream(body, BUFFER);
        } catch (IOException e) {
            throw Problem.invalid("body", "is not gzip").exception();
        }
    }
}
