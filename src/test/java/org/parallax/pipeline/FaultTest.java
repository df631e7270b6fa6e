package org.parallax.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "40P01", "53100", "57P01"})
    void whatTheDatabaseCannotDoJustNowPasses(String state) {
        assertThat(new Fault(new IllegalStateException(new SQLException("away", state))).isPassing())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505", "22001", "57014", "P0001"})
    void whatTheDatabaseRefusesDoesNot(String state) {
        assertThat(new Fault(new IllegalStateException(new SQLException("refused", state))).isPassing())
                .isFalse();
    }

    @Test
    void namesKindsAndPlacesAndNoMessage() {
        Fault fault = new Fault(new IllegalStateException("Mill burned down", new SQLException("a text")));
        assertThat(fault.isPassing()).isTrue();
        assertThat(fault.toString())
                .contains("java.lang.IllegalStateException at org.parallax.pipeline.FaultTest")
                .contains("java.sql.SQLException")
                .doesNotContain("Mill", "a text");
    }
}
