package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;

class AgenciesTest {
    private static final Agencies AGENCIES = new Agencies();

    static List<Lexicon.Entry> rows() {
        return Lexicon.named("agencies").entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyAgencyIsNamedInFull(Lexicon.Entry row) {
        assertEquals(List.of(row.type()), AGENCIES.in("The report is by " + row.phrase() + "."));
        assertTrue(AGENCIES.in(row.counterExample()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT NORDA, Jan 13 (Reuters) - The ferry sank.  | Reuters             | The ferry sank.
            PORT NORDA (AP) — The ferry sank.               | The Associated Press | The ferry sank.
            (CNN) The ferry sank.                           | CNN                 | The ferry sank.
            NORDA, Mass. — The ferry sank.                  | ''                  | The ferry sank.
            """)
    void aDatelineIsTakenOffAndCredited(String text, String name, String rest) {
        Line line = Line.split(text).get(0);
        Span span = new Span(0, text.length() - rest.length());
        assertEquals(new Credit(span, name), AGENCIES.datelineOf(line));
    }

    @Test
    void proseWithDashesOrBracketsHasNoDateline() {
        assertNull(AGENCIES.datelineOf(
                Line.split("NATO said (AP saw the letter) that it will go.").get(0)));
        assertNull(AGENCIES.datelineOf(
                Line.split("Velo – who has lost twice – will stand again.").get(0)));
    }
}
