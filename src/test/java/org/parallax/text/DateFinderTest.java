package org.parallax.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final DateFinder FINDER = new DateFinder();

    /** A Wednesday. */
    private static final LocalDate ANCHOR = LocalDate.of(2031, 5, 7);

    private static List<DateMention> dates(String text, @Nullable LocalDate anchor) {
        AnnotatedText read = ANNOTATOR.annotate(text, anchor);
        return FINDER.find(read.tokens(), read.sentences(), anchor);
    }

    private static String shown(String text, @Nullable LocalDate anchor) {
        return String.join(
                "; ",
                dates(text, anchor).stream()
                        .map(date -> date.span().of(text) + " = " + date.iso() + (date.certain() ? "" : "?"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dam broke on Monday.                                | Monday = 2031-05-05
            The council said Wednesday that the dam broke.          | Wednesday = 2031-05-07
            The council will vote on Friday.                        | Friday = 2031-05-09
            The ship was hit by shells on Sunday night.             | Sunday = 2031-05-04
            On Friday, the council will vote.                       | Friday = 2031-05-09
            It will reopen, she said on Friday.                     | Friday = 2031-05-02
            She said on Monday (May 5) that it broke.               | Monday (May 5) = 2031-05-05
            She said on Monday, May 5, 2031, that it broke.         | Monday, May 5, 2031 = 2031-05-05
            It broke last Friday.                                   | last Friday = 2031-05-02
            It opens next Tuesday.                                  | next Tuesday = 2031-05-13
            It broke on January 9.                                  | January 9 = 2031-01-09
            It broke on the 9th of January.                         | 9th of January = 2031-01-09
            It broke on 9 January 2030.                             | 9 January 2030 = 2030-01-09
            It broke on Jan. 24.                                    | Jan. 24 = 2031-01-24
            The launch on January 20th, 2030, failed.               | January 20th, 2030 = 2030-01-20
            He takes over after he is sworn in on May 20.           | May 20 = 2031-05-20
            It broke on December 24.                                | December 24 = 2030-12-24
            It will open on December 24.                            | December 24 = 2031-12-24
            They met in June 2021 in Velo.                          | June 2021 = 2021-06
            They met in March.                                      | March = 2031-03
            They met in December.                                   | December = 2030-12
            It broke yesterday and may break again today.           | yesterday = 2031-05-06; today = 2031-05-07
            It broke last night.                                    | last night = 2031-05-06
            It broke last week.                                     | last week = 2031-04-28/2031-05-04
            It broke earlier this week.                             | earlier this week = 2031-05-05/2031-05-07
            It opens later this month.                              | later this month = 2031-05-07/2031-05-31
            It broke last month.                                    | last month = 2031-04
            It broke this year.                                     | this year = 2031
            It broke at the end of last year.                       | end of last year = 2030-11/2030-12?
            It broke in late April.                                 | late April = 2031-04-21/2031-04-30?
            It broke in early 2029.                                 | early 2029 = 2029-01/2029-04?
            It leaks since the start of May.                        | start of May = 2031-05-01/2031-05-07?
            It broke in mid-2029.                                   | mid-2029 = 2029-05/2029-08?
            It must open by the end of the year.                    | end of the year = 2031-11/2031-12?
            It broke three days ago.                                | three days ago = 2031-05-04
            It broke a week ago.                                    | a week ago = 2031-04-30?
            It broke two months ago.                                | two months ago = 2031-03?
            It broke five years ago.                                | five years ago = 2026?
            It leaked over the past three days.                     | past three days = 2031-05-04/2031-05-07
            It leaked for the last two weeks.                       | last two weeks = 2031-04-23/2031-05-07?
            It leaked from Jan. 9 to 12.                            | Jan. 9 to 12 = 2031-01-09/2031-01-12
            It leaked on January 9-12, 2030.                        | January 9-12, 2030 = 2030-01-09/2030-01-12
            It leaked on 9 to 12 January.                           | 9 to 12 January = 2031-01-09/2031-01-12
            It leaked in the 1990s.                                 | 1990s = 1990/1999
            It leaked last summer.                                  | last summer = 2030-06/2030-08?
            It leaked in the summer of 2029.                        | summer of 2029 = 2029-06/2029-08?
            It broke in 2029.                                       | 2029 = 2029
            His 2029 campaign failed.                               | 2029 = 2029
            It broke on Christmas Eve.                              | Christmas Eve = 2030-12-24
            It broke on 2031-01-09.                                 | 2031-01-09 = 2031-01-09
            It broke last weekend.                                  | last weekend = 2031-05-03/2031-05-04
            """)
    void datesAreResolvedAgainstTheDayOfPublication(String text, String expected) {
        assertEquals(expected, shown(text, ANCHOR));
    }

    @Test
    void daysBeforeAndAfterCountFromTheDayNamedLast() {
        assertEquals(
                "May 2 = 2031-05-02; A day after = 2031-05-03?",
                shown("On May 2, Velo spoke. A day after her remarks, the dam broke.", ANCHOR));
        assertEquals(
                "May 2 = 2031-05-02; next day = 2031-05-03?",
                shown("Velo spoke on May 2. The next day the dam broke.", ANCHOR));
        assertEquals(
                "May 2 = 2031-05-02; two weeks earlier = 2031-04-18?",
                shown("Velo spoke on May 2. The dam broke two weeks earlier.", ANCHOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They may go and they may stay.",
                "They march on.",
                "Mondays are slow.",
                "The Sunday Times wrote of it.",
                "She read the Sunday Times.",
                "April Velo sang to August Tann.",
                "Some 2,029 people left.",
                "It lasted three days.",
                "It may take up to six months after the vote.",
                "He came second of nine.",
                "A day later is too late.",
                "The last boat left late.",
                "In the end the early bird left.",
                "It fell and sprang.",
            })
    void otherWordsAreNoDates(String text) {
        assertEquals("", shown(text, ANCHOR));
    }

    @Test
    void withoutADayOfPublicationOnlyDatesWithAYearAreFound() {
        assertEquals("May 5, 2031 = 2031-05-05", shown("It broke on Friday, not on May 5, 2031, nor last week.", null));
    }

    static List<Lexicon.Entry> rows() {
        return Lexicon.named("dates").entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyLexiconLineIsSeenInItsExampleOnly(Lexicon.Entry row) {
        assertTrue(dates(row.example(), ANCHOR).size() == 1, shown(row.example(), ANCHOR));
        boolean ahead = row.type().equals("ahead");
        assertEquals(ahead ? "Monday = 2031-05-05" : "", shown(row.counterExample(), ANCHOR));
        assertTrue(!ahead || shown(row.example(), ANCHOR).contains("2031-05-12"), shown(row.example(), ANCHOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Monday ", "last ", "May 9 to ", "early of ", "a day after ", "the end of the ", "2031 ", "9 "})
    void manyDatesAreFoundInLinearTime(String unit) {
        List<Token> tokens = new ArrayList<>();
        String text = unit.repeat(100_000);
        for (String word : text.split(" ")) {
            tokens.add(new Token(
                    new Span(tokens.size(), tokens.size() + 1), word, word.toLowerCase(Locale.ROOT), "NNP", word));
        }
        List<Sentence> sentences = List.of(new Sentence(new Span(0, tokens.size()), 0, tokens.size(), false));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FINDER.find(tokens, sentences, ANCHOR));
    }
}
