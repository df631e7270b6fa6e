package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagePartsTest {
    private static final PageParts PARTS = new PageParts();

    static List<Signal> rows() {
        return Signal.load("page-parts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyNameTellsItsPart(Signal row) {
        assertEquals(Defect.Kind.valueOf(row.sort().toUpperCase(Locale.ROOT)), PARTS.kindOf(names(row.example())));
        assertNull(PARTS.kindOf(names(row.counterExample())));
    }

    @Test
    void namesArePartedAtHumpsAndMarks() {
        assertEquals(List.of("most", "read", "box", " ", "a", "1"), PageParts.words("mostRead-box a_1"));
    }

    private static String names(String attribute) {
        return attribute.substring("class=\"".length(), attribute.length() - 1);
    }
}
