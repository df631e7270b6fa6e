package org.parallax.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Set;

/** Refuses JSON and CSV that is not UTF-8, decompressed and in any field; batches are checked line by line. */
@Provider
@Priority(3000)
public final class Utf8Bodies implements ReaderInterceptor {
    private static final Set<String> SUBTYPES = Set.of("json", "csv");

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type != null
                && (SUBTYPES.contains(type.getSubtype()) || type.getSubtype().endsWith("+json"))) {
            context.setInputStream(new Checked(context.getInputStream()));
        }
        return context.proceed();
    }

    private static final class Checked extends FilterInputStream {
        private final Utf8Check check = new Utf8Check();

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            try {
                if (n < 0) {
                    check.end();
                } else {
                    check.next(buffer, offset, n);
                }
            } catch (CharacterCodingException e) {
                throw Problem.invalid("body", "is not UTF-8").exception();
            }
            return n;
        }
    }
}
