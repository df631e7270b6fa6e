package org.parallax.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parallax.article.CountedStream;

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
            context.setInputStream(new CountedStream(context.getInputStream(), limit, BodyLimit::refuse));
        }
        return context.proceed();
    }

    private static void refuse() {
        throw Problem.of(413, "The body is larger than this address takes.").exception();
    }
}
