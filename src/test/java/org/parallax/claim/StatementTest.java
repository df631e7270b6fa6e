package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.mention.Certainty;
import org.parallax.mention.Mention;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.text.Annotator;
import org.parallax.text.Span;

class StatementTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    private static List<String> statements(String text) {
        Account account = new Account(
                "1", "Ostby Post", null, DAY, new MentionExtractor().read(new Annotator().annotate(text, DAY)));
        return new PropositionSplitter()
                .split(account).stream().map(Statement::of).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Holm said that the mill is safe.                             | the mill is safe
            The council closed the bridge and opened the ferry.          | [The council] opened the ferry
            Holm said the dam would leak and could burst within a year.  | [the dam] could burst within a year
            On Friday, the council sold the mill and cut its fees.       | [the council] cut its fees
            Holm said that work will begin after the port is closed.     | work will begin after the port is closed
            Holm said that work will begin after the port is closed.     | the port is closed
            Velo joined the Harbour League (HL), of which Ostby is a member. | [the Harbour League (HL)] of which Ostby is a member
            The council did what it could, including opening the quay the board built. | [The council] opening the quay the board built
            On May 5, Holm said that the mill is safe.                   | On May 5, Holm said …
            Holm said that the sale was “a mistake and the town paid for it”. | the sale was “a mistake”""")
    void whatIsStatedCanBeReadAlone(String text, String statement) {
        List<String> statements = statements(text);
        assertTrue(statements.contains(statement), () -> statement + " is not in " + statements);
    }

    @Test
    @Timeout(60)
    void aSentenceWithoutEndTakesNoTimeWithoutEnd() {
        String text = "The council opened the quay" + " and closed the bridge after it rained".repeat(4_000) + ".";
        assertTrue(statements(text).size() > 7_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "…", "“““", "that", "of which", "after"})
    void whatHasNoWordsIsLeftToo(String text) {
        Account account = new Account(
                "1", "Ostby Post", null, DAY, new MentionExtractor().read(new Annotator().annotate(text, DAY)));
        Certainty certain = new Certainty(Certainty.Level.CERTAIN, Certainty.Polarity.POSITIVE, List.of());
        Span whole = new Span(0, text.length());
        Proposition proposition =
                new Proposition(account, new Mention(whole, null, null, certain, List.of()), whole, null);
        assertTrue(Statement.of(proposition).contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The mill is safe", "Nobody was hurt in the fire at the mill"})
    void whatIsWholeIsLeftAsItStands(String text) {
        assertEquals(List.of(text), statements(text + "."));
    }
}
