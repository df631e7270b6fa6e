package org.parallax.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a stream line by line in bounded memory. Blank lines are passed over but counted. */
final class NdjsonLines {
    static final int LONGEST = 8 * 1024 * 1024;

    /** A line's number, from 1, with its bytes, or with the problem where it is too long or not UTF-8. */
    record Line(int number, byte[] bytes, @Nullable Problem problem) {}

    private final InputStream in;
    private int number;

    NdjsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Nullable
    Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean tooLong = false;
            boolean blank = true;
            int b = in.read();
            if (b < 0) {
                return null;
            }
            number++;
            for (; b >= 0 && b != '\n'; b = in.read()) {
                blank &= b == ' ' || b == '\t' || b == '\r';
                if (bytes.size() < LONGEST) {
                    bytes.write(b);
                } else {
                    tooLong = true;
                }
            }
            if (!blank) {
                return tooLong ? new Line(number, new byte[0], tooLong()) : line(bytes.toByteArray());
            }
        }
    }

    private Line line(byte[] bytes) {
        return Utf8Check.isUtf8(bytes)
                ? new Line(number, bytes, null)
                : new Line(number, new byte[0], Problem.invalid("line", "is not UTF-8"));
    }

    private static Problem tooLong() {
        return Problem.of(413, "The line is longer than " + LONGEST + " bytes.");
    }
}
