package org.parallax.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.text.Annotator;

class ClauseFinderTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);
    private static final Annotator ANNOTATOR = new Annotator();
    private static final MentionExtractor EXTRACTOR = new MentionExtractor();

    private final ClauseFinder finder = new ClauseFinder(new Names(), WordVectors::embed);

    private static Account account(String text) {
        return new Account("a-1", "Varrow Courier", null, DAY, EXTRACTOR.read(ANNOTATOR.annotate(text, DAY)));
    }

    @Test
    void anArticleThatIsReadAgainFromItsRowIsKeptOnce() {
        Account once = account("The ferry sank off Varrow on Monday, the mayor said.");
        Account again = account("The ferry sank off Varrow on Monday, the mayor said.");
        assertThat(again.reading()).isNotSameAs(once.reading());
        Clause first = finder.find(List.of(once)).get(0);
        assertThat(finder.find(List.of(again)).get(0)).isSameAs(first);
    }

    @Test
    void anArticleThatIsCorrectedIsReadAnew() {
        finder.find(List.of(account("The ferry sank off Varrow on Monday, the mayor said.")));
        assertThat(finder.find(List.of(account("The bridge of Varrow was closed on Monday, the mayor said."))))
                .extracting(clause -> clause.statement())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("ferry"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “We opened the talks,” Kremlin spokesman Ivan Holm said. | russia
            “I opened the talks,” Kremlin spokesman Ivan Holm said.  | holm
            “We opened the talks,” Mayor Ivan Holm said.             | holm""")
    void weIsWhomASpokespersonSpeaksForAndIIsNot(String text, String subject) {
        Clause opened = finder.find(List.of(account(text))).stream()
                .filter(clause -> clause.statement().contains("opened"))
                .findFirst()
                .orElseThrow();
        assertEquals(subject, opened.sense().subject());
    }
}
