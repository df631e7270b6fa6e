package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Lexicon;

class PagePartsTest {
    private static final PageParts PARTS = new PageParts();

    static List<Lexicon.Entry> rows() {
        return Lexicon.named("page-parts").entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyNameTellsItsPart(Lexicon.Entry row) {
        assertEquals(Defect.Kind.valueOf(row.type().toUpperCase(Locale.ROOT)), PARTS.kindOf(names(row.example())));
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
