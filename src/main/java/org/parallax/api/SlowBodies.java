package org.parallax.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up a body that its sender lets drip, so that few senders cannot keep all threads waiting. */
@Provider
@Priority(500)
public final class SlowBodies implements ReaderInterceptor {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long LEAST_BYTES_A_SECOND = 500;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Awaited(context.getInputStream()));
        return context.proceed();
    }

    /** Whether a body that was waited for that long should have brought more than it did. */
    static boolean isTooSlow(long waitedNanos, long received) {
        return waitedNanos > PATIENCE_NANOS && received < waitedNanos / 1_000_000_000 * LEAST_BYTES_A_SECOND;
    }

    static Response problem() {
        Response problem = Problem.of(408, "The body did not come in time.").response();
        return Response.fromResponse(problem).header("Connection", "close").build();
    }

    /** Counts the time that reading waits for bytes; the time that their reader takes for its work does not count. */
    private static final class Awaited extends FilterInputStream {
        private long waited;
        private long received;

        Awaited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long start = System.nanoTime();
            int n;
            try {
                n = super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new ProblemException(problem());
            }
            waited += System.nanoTime() - start;
            received += Math.max(0, n);
            if (isTooSlow(waited, received)) {
                throw new ProblemException(problem());
            }
            return n;
        }
    }
}
