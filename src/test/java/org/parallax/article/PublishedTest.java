package org.parallax.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            March 5, 2026 9:30 p.m. | 2026-03-05T21:30
            March 5, 2026 9:60 p.m. | 2026-03-05
            March 5, 2026 31:15     | 2026-03-05
            2026-03-05T24:00        | 2026-03-05
            """)
    void aTimeThatNoClockShowsIsLeftOut(String given, String iso) {
        Published published = Objects.requireNonNull(Published.of(given, Published.Basis.METADATA));
        assertThat(published.iso()).isEqualTo(iso);
        assertThat(Submission.day(published.iso())).isEqualTo("2026-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0306-03-05T09:30-00:00", "0000-03-05T09:30Z", "+10026-03-05T09:30Z"})
    void aYearThatIsNotOfFourDigitsIsNoDate(String given) {
        assertThat(Published.of(given, Published.Basis.METADATA)).isNull();
    }
}
