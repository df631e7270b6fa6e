package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2031-05-06, 2031-05-06, 0",
        "2031-05-06, 2031-05-09, 3",
        "2031-05-09, 2031-05-06, 3",
        "2031-05, 2031-05-09, 0",
        "2031, 2031-05, 0",
        "2030, 2031-01-02, 2",
        "2030-11/2030-12, 2031-01-10, 10",
        "2031-05-05/2031-05-11, 2031-05-11/2031-05-12, 0",
        "2028-02, 2028-03-01, 1",
        "26, 0027-01-01, 1",
        "600, 0601-01-02, 2",
        "-974, -0974-05, 0",
        "-0033-05, -0033-05-31, 0",
        "12026, +12027-01-01, 1",
        "../2031-05-06, 1931, 0",
        "../2031-05-06, 2031-05-08, 2",
        "../2031-05-06, ../2020-01-01, 0"
    })
    void daysApartAreCountedBetweenTheNearestEnds(String one, String two, long gap) {
        assertEquals(gap, Days.of(one).gap(Days.of(two)));
    }

    @ParameterizedTest
    @CsvSource({"2031-05-06, true", "2031-05, false", "2031-05-06/2031-05-06, true", "2031, false"})
    void aDayIsOne(String iso, boolean one) {
        assertEquals(one, Days.of(iso).isOne());
    }

    @Test
    void allDaysUntilOneHaveNoFirst() {
        assertEquals("../2031-05-06", Days.until("2031-05-06"));
        assertTrue(Days.isOpen("../2031-05-06"));
        assertFalse(Days.isOpen("2030/2031"));
    }

    @Test
    void whatIsKnownUntilADayComesBeforeThatDay() {
        assertEquals(
                List.of("2030-11/2030-12", "2031-05", "../2031-05-06", "2031-05-06", "2031-05-07"),
                Stream.of("2031-05-07", "../2031-05-06", "2031-05", "2031-05-06", "2030-11/2030-12")
                        .sorted(Days.inOrder())
                        .toList());
    }
}
