package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Lexicon;

class FurnitureLexiconTest {
    private static final FurnitureLexicon LEXICON = new FurnitureLexicon();

    static List<Lexicon.Entry> rows() {
        return Lexicon.named("furniture").entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyExampleIsFurnitureOfItsKind(Lexicon.Entry row) {
        assertEquals(
                Defect.Kind.valueOf(row.type().toUpperCase(Locale.ROOT)),
                LEXICON.kindOf(Line.split(row.example()).get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyCounterExampleIsProse(Lexicon.Entry row) {
        assertNull(LEXICON.kindOf(Line.split(row.counterExample()).get(0)));
    }
}
