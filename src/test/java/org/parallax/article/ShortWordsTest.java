package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Lexicon;

class ShortWordsTest {
    private static final FragmentFinder FINDER = new FragmentFinder();

    static List<Lexicon.Entry> rows() {
        return Lexicon.named("short-words").entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aWordMayStandAloneAndANonWordMayNot(Lexicon.Entry row) {
        assertEquals(0, fragments(row.example()));
        assertEquals(1, fragments(row.counterExample()));
    }

    private static int fragments(String text) {
        return FINDER.fragments(Line.split(text).get(0)).size();
    }
}
