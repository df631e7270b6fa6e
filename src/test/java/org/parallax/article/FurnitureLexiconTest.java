package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FurnitureLexiconTest {
    private static final FurnitureLexicon LEXICON = new FurnitureLexicon();

    static java.util.List<Signal> rows() {
        return Signal.load("furniture");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyExampleIsFurnitureOfItsKind(Signal row) {
        assertEquals(
                Defect.Kind.valueOf(row.sort().toUpperCase(Locale.ROOT)),
                LEXICON.kindOf(Line.split(row.example()).get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyCounterExampleIsProse(Signal row) {
        assertNull(LEXICON.kindOf(Line.split(row.counterExample()).get(0)));
    }
}
