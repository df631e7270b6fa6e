package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claim.ClaimChecker.Known;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.Explanation;
import org.parallax.text.WordPiece;

class ClaimCheckerTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();
    private static Encoder encoder;
    private static MatcherModel model;
    private static ClaimChecker checker;

    @BeforeAll
    static void load() {
        encoder = new Encoder(1);
        model = new MatcherModel(WordPiece.shared());
        checker = new ClaimChecker(encoder::embed, model);
    }

    @AfterAll
    static void close() {
        encoder.close();
        model.close();
    }

    private static Account account(String text, LocalDate day) {
        return new Account("a", "Ostby Post", null, day, EXTRACTOR.read(ANNOTATOR.annotate(text, day)));
    }

    private static Known known(String text, LocalDate day) {
        Clause clause = checker.read(account(text, day)).get(0);
        return new Known(text, clause.proposition().text(), clause.sense(), clause.vector());
    }

    private static List<ClaimMatch> check(String sentence, LocalDate day, Known... known) {
        return checker.check(checker.read(account(sentence, day)), List.of(known));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAME | The old mill of Ostby was sold to a brewery. | The Ostby mill has been sold to a brewery.",
                "CONTRADICTS | The brewery has bought the old mill of Ostby. | The brewery has not bought the old mill of Ostby.",
                "CONTRADICTS | The storm killed 12 people in Ostby. | The storm killed 40 people in Ostby.",
                "MODALITY_CONFLICT | The council will leave the port with large debts. | The council could leave the port with large debts.",
                "DIRECTION_CONFLICT | Ida Holm wants to meet with Tarn Bek. | Tarn Bek wants to meet with Ida Holm."
            })
    void aStoredClaimStandsToTheSentence(ClaimMatch.Type relation, String sentence, String stored) {
        assertEquals(relation, check(sentence, DAY, known(stored, DAY)).get(0).relation());
    }

    @Test
    void theSameWordsOfAnotherDayAreAnotherClaimButNotForASentenceWithoutADay() {
        Known stored = known("Ostby has closed its harbour to all ships on May 2.", DAY);
        String sentence = "Ostby has closed its harbour to all ships on May 20.";
        assertEquals(
                ClaimMatch.Type.SAME_PROPOSITION_OTHER_DATE,
                check(sentence, DAY.plusDays(20), stored).get(0).relation());
        assertEquals(
                ClaimMatch.Type.SAME,
                check("Ostby has closed its harbour to all ships.", null, stored)
                        .get(0)
                        .relation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Ostby ropeway carries 300 people an hour.",
                "Holm Brewery bought the old mill of Ostby.",
                "The dam above Ostby is cracked.",
                "Ostby spent 12 million crowns on three bridges in 2019.",
                "The ferry did not sail to Tarnholm because of the storm."
            })
    void anIdenticalSentenceIsSurelyTheSame(String sentence) {
        for (LocalDate day : new LocalDate[] {DAY, null}) {
            ClaimMatch match = check(sentence, day, known(sentence, DAY)).get(0);
            assertEquals(ClaimMatch.Type.SAME, match.relation());
            assertTrue(match.probability() > 0.9, sentence + " " + match.probability());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Ostby ropeway carries 300 people an hour. | The Ostby ropeway carries 400 people an hour.",
                "The Ostby ropeway carries 300 people an hour. | The Tarnholm ropeway carries 300 people an hour.",
                "The port closed on Monday after the storm. | The port closed on Tuesday after the storm.",
                "Ostby spent 12 million crowns on three bridges. | Ostby spent 13 million crowns on three bridges.",
                "The dam above Ostby is cracked. | The dam above Ostby is not cracked.",
                "The dam above Ostby is cracked. | The council denied that the dam above Ostby is cracked."
            })
    void oneNameNumberDayOrDenialMakesAnotherClaim(String stored, String sentence) {
        for (LocalDate day : new LocalDate[] {DAY, null}) {
            assertTrue(check(sentence, day, known(stored, DAY)).stream()
                    .noneMatch(match -> match.relation() == ClaimMatch.Type.SAME));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The port of Ostby is closed, and 40 people were hurt.",
                "The port of Ostby was closed for nine days and two people drowned.",
                "The port of Ostby is closed, says Ida Holm of Tarnholm, who closed Norvik too."
            })
    void aSentenceThatStatesMoreIsNotWhollyStated(String more) {
        Known closed = known("The port of Ostby is closed.", DAY);
        assertTrue(checker.wholly(checker.read(account(more, DAY)), List.of(closed))
                .isEmpty());
        assertEquals(
                1,
                checker.wholly(checker.read(account("The port of Ostby is closed.", DAY)), List.of(closed))
                        .size());
    }

    @Test
    void anotherMatterIsLeftOut() {
        assertTrue(check("The brewery bought the mill.", DAY, known("Trains to the coast stand still.", DAY))
                .isEmpty());
    }

    @Test
    void theSameComesFirstAndEachClaimOnce() {
        List<ClaimMatch> matches = check(
                "The brewery bought the old mill, and the council wants the money for a school.",
                DAY,
                known("The council thinks of a school.", DAY),
                known("The old mill was bought by the brewery.", DAY));
        assertEquals(ClaimMatch.Type.SAME, matches.get(0).relation());
        assertEquals("The brewery bought the old mill", matches.get(0).asked().text());
        assertEquals(2, matches.stream().map(ClaimMatch::claim).distinct().count());
    }

    @Test
    void theProbabilityIsThatOfTheExplanation() {
        ClaimMatch match = check("The mill was sold.", DAY, known("The mill has been sold.", DAY))
                .get(0);
        double parts = match.explanation().parts().stream()
                .mapToDouble(part -> part.value())
                .sum();
        assertEquals(match.probability(), 1 / (1 + Math.exp(-parts)), 1e-9);
    }

    @Test
    void theCrossEncoderIsAskedOnlyWhereTheSignalsCanHardlyTell() {
        ClaimMatch plain = check("The mill was sold.", DAY, known("The mill has been sold.", DAY))
                .get(0);
        assertTrue(asked(plain).isEmpty(), plain::toString);
        ClaimMatch close = check("The council sold the mill.", DAY, known("The town got rid of its old mill.", DAY))
                .get(0);
        assertEquals(1, asked(close).size(), close::toString);
    }

    private static List<Explanation> asked(ClaimMatch match) {
        return match.explanation().parts().stream()
                .filter(part -> part.name().equals("cross-encoder"))
                .toList();
    }

    @Test
    void aTextWithoutAClauseIsCheckedAsAWhole() {
        assertEquals(1, checker.read(account("mill sale", DAY)).size());
    }
}
