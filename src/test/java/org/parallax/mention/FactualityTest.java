package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactualityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam broke on Friday. | broke | 2 | 3",
                "Mara Vale said the dam broke. | broke | 2 | 3",
                "The dam will break on Friday. | break | 2 | 2.9",
                "The dam could break on Friday. | break | 0 | 1.9",
                "The dam did not break on Friday. | break | -3 | -1",
                "They want to leave the town. | leave | 0 | 1.9",
                "They began to leave the town. | leave | 2 | 3",
                "They refused to leave the town. | leave | -3 | -1",
                "If the dam breaks, they leave. | breaks | 0 | 1.9",
            })
    void aPredicateIsAsFactualAsItsClauseMakesIt(String text, String predicate, double low, double high) {
        Reading reading = Readings.of(text);
        assertThat(reading.events().stream()
                        .filter(event -> reading.text().at(event.span()).equals(predicate)))
                .singleElement()
                .satisfies(event -> assertThat(event.factuality()).isBetween(low, high));
    }
}
