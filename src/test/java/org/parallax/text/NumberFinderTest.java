package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFinderTest {
    private static final Annotator ANNOTATOR = new Annotator();

    private static List<NumberMention> numbers(String text) {
        return ANNOTATOR.annotate(text, null).numbers();
    }

    private static String shown(String text) {
        return String.join(
                "; ",
                numbers(text).stream()
                        .map(number -> "%s = %s %s"
                                .formatted(
                                        number.span().of(text),
                                        new BigDecimal(number.value(), new MathContext(7))
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                        number.unit()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It cost $500 million to mend.                    | $500 million = 500000000 USD
            It cost €2.5bn to mend.                          | €2.5bn = 2500000000 EUR
            He paid a $300 fine.                             | $300 = 300 USD
            It cost C$9 to mend.                             | $9 = 9 CAD
            It cost nine million crowns and 300 euros.       | nine million = 9000000 count; 300 euros = 300 EUR
            The three-hour talks failed.                     | three-hour = 3 hour
            He set a 100-day deadline.                       | 100-day = 100 day
            The 30-member council met.                       | 30-member = 30 person
            A five-year-old boy was found.                   | five-year-old = 5 year
            It may need up to six months.                    | six months = 6 month
            It took 24 hours.                                | 24 hours = 24 hour
            Some 2,000 people fled.                          | 2,000 people = 2000 person
            It killed 3,000 young soldiers.                  | 3,000 young soldiers = 3000 person
            Fares rose by 7.5 per cent.                      | 7.5 per cent = 7.5 percent
            Fares rose by 7.5%.                              | 7.5% = 7.5 percent
            Fares rose 10 to 15 percent.                     | 10 = 10 percent; 15 percent = 15 percent
            A dozen gates leak.                              | A dozen = 12 count
            Two dozen soldiers came.                         | Two dozen soldiers = 24 person
            Half of the gates leak.                          | Half = 50 percent
            Two-thirds of the gates leak.                    | Two-thirds = 66.66667 percent
            It took half an hour.                            | half an hour = 0.5 hour
            Half a million people fled.                      | Half a million people = 500000 person
            Two hundred and fifty people fled.               | Two hundred and fifty people = 250 person
            Twenty-five boats sank.                          | Twenty-five = 25 count
            It has nine gates and 12 locks.                  | nine = 9 count; 12 = 12 count
            """)
    void quantitiesAreReadWithTheirUnits(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One of them left, and no one saw it.",
                "Dozens of boats sank, and thousands wept.",
                "Article 5 was invoked.",
                "This is part 3 of the story.",
                "See 672138506081275904 there.",
                "It broke on May 5, 2031.",
                "She came second.",
                "The two agreed.",
                "He spoke of a new time.",
            })
    void namesDatesAndVagueNumbersAreNoQuantities(String text) {
        assertEquals("", shown(text));
    }

    static List<Lexicon.Entry> rows() {
        return Lexicon.named("numbers").entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyLexiconLineIsSeenInItsExampleOnly(Lexicon.Entry row) {
        List<NumberMention> found = numbers(row.example());
        assertEquals(1, found.size(), row.example());
        boolean measures = row.type().contains("/");
        assertEquals(
                measures
                        ? row.type().substring(row.type().indexOf('/') + 1)
                        : found.get(0).unit(),
                found.get(0).unit());
        assertEquals("", shown(row.counterExample()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine ", "million ", "$ 9 ", "two hundred and ", "half a ", "9 to "})
    void manyNumbersAreFoundInLinearTime(String unit) {
        List<Token> tokens = new ArrayList<>();
        for (String word : unit.repeat(100_000).split(" ")) {
            tokens.add(new Token(new Span(tokens.size(), tokens.size() + 1), word, word, "CD", word));
        }
        List<Sentence> sentences = List.of(new Sentence(new Span(0, tokens.size()), 0, tokens.size(), false));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new NumberFinder().find(tokens, sentences, List.of()));
    }
}
