package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.mention.MentionExtractor;
import org.parallax.mention.Reading;
import org.parallax.story.Account;
import org.parallax.text.Annotator;

class ReportingClauseTest {
    private static final Annotator ANNOTATOR = new Annotator();
    private static final LocalDate DAY = LocalDate.of(2031, 5, 9);

    private static List<Proposition> propositions(String text) {
        Reading reading = new MentionExtractor().read(ANNOTATOR.annotate(text, DAY));
        return new PropositionSplitter().split(new Account("1", "Ostby Post", null, DAY, reading));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Norlane plans to cut 400 jobs at the terminal. | Norlane plans to cut 400 jobs at the terminal
            The union hopes to quickly reopen the pier.    | The union hopes to quickly reopen the pier
            The ministry welcomed Holm's remarks.          | The ministry welcomed Holm's remarks
            Velo expressed openness to the idea.           | Velo expressed openness to the idea
            Holm praised the plan the union had put forward. | Holm praised the plan the union had put forward
            Velo said the pier would reopen on Sunday.     | the pier would reopen on Sunday""")
    void whatIsNoStatementByItselfIsOneWithItsSubjectAndVerb(String text, String expected) {
        assertEquals(
                List.of(expected),
                propositions(text).stream().map(Proposition::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mayor Holm did not say when the port would reopen. | Mayor Holm did not say when the port would reopen
            The firm never explained why the line was shut.    | The firm never explained why the line was shut""")
    void whatWasLeftUnsaidIsTheOutletsOwnStatement(String text, String expected) {
        Proposition only = propositions(text).get(0);
        assertEquals(expected, only.text());
        assertTrue(only.mention().ownVoice());
    }

    @Test
    void whatSumsUpManyOccasionsIsTheOutletsOwn() {
        assertTrue(propositions("Holm has often praised the harbour board.")
                .get(0)
                .mention()
                .ownVoice());
        assertFalse(
                propositions("Holm praised the harbour board.").get(0).mention().ownVoice());
    }

    @Test
    void whatIsAddedToANameInReportedSpeechIsTheOutletsOwn() {
        List<Proposition> found = propositions(
                "Ida Holm said the council would ask the Harbour League, of which Velo is a member, to lower its fees.");
        assertEquals(
                List.of(
                        "the council would ask the Harbour League, of which Velo is a member, to lower its fees",
                        "of which Velo is a member"),
                found.stream().map(Proposition::text).toList());
        assertEquals(
                List.of(false, true),
                found.stream().map(one -> one.mention().ownVoice()).toList());
    }

    @Test
    void howLongAfterSomethingIsNotWhenItWas() {
        List<Proposition> found = propositions("Talks resumed on Friday, a day after a strike closed the terminal.");
        assertEquals("a day after a strike closed the terminal", found.get(1).text());
        assertEquals("2031-05-09", found.get(1).date());
    }

    @Test
    void oneClauseMayBeWhatTwoSpeakersSpokeOf() {
        List<String> speakers =
                propositions("The ministry did not confirm that a visit is being planned, as Holm said on Tuesday.")
                        .stream()
                        .filter(one -> !one.mention().ownVoice())
                        .map(one -> one.mention().attribution().speaker().name())
                        .toList();
        assertEquals(List.of("ministry", "Holm"), speakers);
    }
}
