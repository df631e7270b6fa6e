package org.parallax.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read through it, and fails once they are more than is allowed. */
public class CountedStream extends FilterInputStream {
    private final Excess excess;
    private long allowed;
    private long count;

    /** Throws what tells that there was too much. */
    public interface Excess {
        void fail() throws IOException;
    }

    CountedStream(InputStream in) {
        this(in, Long.MAX_VALUE, () -> {});
    }

    public CountedStream(InputStream in, long allowed, Excess excess) {
        super(in);
        this.allowed = allowed;
        this.excess = excess;
    }

    long count() {
        return count;
    }

    /** How many bytes may come from here on. */
    void allow(long bytes) {
        allowed = bytes > Long.MAX_VALUE - count ? Long.MAX_VALUE : count + bytes;
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

    private void count(int bytes) throws IOException {
        count += bytes;
        if (count > allowed) {
            excess.fail();
        }
    }
}
