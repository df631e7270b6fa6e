package org.parallax.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @ValueSource(strings = {"places", "organisations", "organisation-heads", "titles", "first-names", "abbreviations"})
    void everyEntryIsFoundInItsExampleAndNotInItsCounterExample(String name) {
        Lexicon lexicon = Lexicon.named(name);
        List<String> wrong = lexicon.entries().stream()
                .filter(entry ->
                        !finds(lexicon, entry, entry.example()) || finds(lexicon, entry, entry.counterExample()))
                .map(Lexicon.Entry::phrase)
                .toList();
        assertThat(lexicon.entries()).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean finds(Lexicon lexicon, Lexicon.Entry entry, String text) {
        return lexicon.find(ANNOTATOR.annotate(text, null).tokens()).stream()
                .anyMatch(hit -> hit.entry().equals(entry));
    }
}
