package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.story.Names;
import org.parallax.text.Annotator;

class ClauseFinderTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “We opened the talks,” Kremlin spokesman Ivan Holm said. | russia
            “I opened the talks,” Kremlin spokesman Ivan Holm said.  | holm
            “We opened the talks,” Mayor Ivan Holm said.             | holm""")
    void weIsWhomASpokespersonSpeaksForAndIIsNot(String text, String subject) {
        Account account = new Account(
                "1", "Ostby Post", null, DAY, new MentionExtractor().read(new Annotator().annotate(text, DAY)));
        ClauseFinder finder = new ClauseFinder(new Names(), texts -> new float[texts.size()][1]);
        Clause opened = finder.find(List.of(account)).stream()
                .filter(clause -> clause.statement().contains("opened"))
                .findFirst()
                .orElseThrow();
        assertEquals(subject, opened.sense().subject());
    }
}
