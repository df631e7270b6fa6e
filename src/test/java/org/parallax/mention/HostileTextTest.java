package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would print: read in bounded time, every span inside the text. */
class HostileTextTest {
    private static final int LENGTH = 60_000;

    @ParameterizedTest
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @ValueSource(
            strings = {
                "“",
                "\" ",
                "' ",
                "said ",
                "Vale said, ",
                "according to ",
                "(((",
                "x",
                "Vale, ",
                "“A,” he said. ",
                "that ",
                ": ",
                "\n“",
                "((( a ",
                "President Ann Lee's claim that ",
                "X: "
            })
    void aPieceRepeatedWithoutEndIsRead(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Reading reading = Readings.of(text);
        assertThat(reading.mentions())
                .allSatisfy(mention -> assertThat(mention.span().end()).isLessThanOrEqualTo(text.length()));
        assertThat(reading.loaded()).hasSameSizeAs(reading.text().sentences());
    }
}
