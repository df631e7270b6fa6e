package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.text.Annotator;

class DeixisTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final Annotator ANNOTATOR = new Annotator();

    private static List<Proposition> propositions(String text) {
        Account account =
                new Account("1", "Ostby Post", null, DAY, new MentionExtractor().read(ANNOTATOR.annotate(text, DAY)));
        return new PropositionSplitter().split(account);
    }

    private static List<String> statements(String text) {
        return propositions(text).stream().map(Statement::of).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “The ferry will sail again,” Mayor Ida Holm said. “We welcome that.” | [The ferry will sail again.] We welcome that
            “The port cut its fees. That helps Ostby,” Mayor Ida Holm said.      | That helps Ostby
            “The owners sold the quay. We strongly oppose this,” Ida Holm said.  | [The owners sold the quay.] We strongly oppose this
            “The owners sold the quay. That will hurt us,” Mayor Ida Holm said.  | [The owners sold the quay.] That will hurt us""")
    void aBareDemonstrativeStandsForWhatItsSpeakerStatedBefore(String text, String statement) {
        List<String> statements = statements(text);
        assertTrue(statements.contains(statement), () -> statement + " is not in " + statements);
    }

    @Test
    void twoEvaluationsInARowAreOfOneStatement() {
        assertTrue(statements("“The owners sold the quay. We oppose this. We regret that,” Mayor Ida Holm said.")
                .contains("[The owners sold the quay.] We regret that"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“The ferry will sail again. That is a mess,” Mayor Ida Holm said.",
                "“The ferry will sail again,” Mayor Ida Holm said. “We know that the mill is safe.”",
                "“The ferry will sail again,” Mayor Ida Holm said. “We welcome that,” Erik Lund of the union said.",
                "“The ferry will sail again. That is so,” Mayor Ida Holm said."
            })
    void whatSaysSomethingOfItsOwnOrComesFromAnotherStandsForNothing(String text) {
        List<Proposition> propositions = propositions(text);
        assertTrue(propositions.size() >= 2, propositions::toString);
        assertTrue(
                propositions.stream().allMatch(proposition -> proposition.antecedent() == null),
                () -> statements(text).toString());
    }

    @Test
    void aSpeechOfNothingElseStaysShort() {
        String text = "“The owners sold the quay." + " We oppose this.".repeat(1_000) + "” Mayor Ida Holm said.";
        assertTrue(propositions(text).stream()
                .allMatch(proposition -> proposition.whole().length() < 200));
    }

    @Test
    void whereItStandsIsShownWithWhatItStandsFor() {
        String text = "“The owners sold the quay. We oppose this,” Mayor Ida Holm said.";
        Proposition last = propositions(text).stream()
                .filter(proposition -> proposition.antecedent() != null)
                .findFirst()
                .orElseThrow();
        assertEquals("We oppose this", last.text());
        assertEquals("The owners sold the quay. We oppose this", last.whole().of(text));
    }
}
