package org.parallax.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the reading of a body that is longer than the service takes; batches, read piece by piece, are not limited. */
@Provider
@Priority(2000)
public final class BodyLimit implements ReaderInterceptor {
    static final MediaType WARC = new MediaType("application", "warc");
    private static final MediaType NDJSON = new MediaType("application", "x-ndjson");

    private final long limit;

    BodyLimit(@ConfigProperty(name = "parallax.max-body-bytes", defaultValue = "67108864") long limit) {
        this.limit = limit;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (!NDJSON.isCompatible(type) && !WARC.isCompatible(type)) {
            context.setInputStream(new Limited(context.getInputStream(), limit));
        }
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Problem.of(413, "The body is larger than this address takes.")
                        .exception();
            }
        }
    }
}
