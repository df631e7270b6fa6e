package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Annotator;
import org.parallax.text.Lexicon;

class CueLexiconTest {
    private static final Annotator ANNOTATOR = new Annotator();

    @ParameterizedTest
    @ValueSource(strings = {"cues", "cue-nouns", "hedges", "roles", "mute", "loaded"})
    void everyEntryIsFoundInItsExampleAndNotInItsCounterExample(String name) {
        Lexicon entries = Lexicon.named(name);
        Lexicon lexicon = name.equals("cues") ? VerbForms.expanded(entries) : entries;
        List<String> wrong = entries.entries().stream()
                .filter(entry ->
                        !finds(lexicon, entry, entry.example()) || finds(lexicon, entry, entry.counterExample()))
                .map(Lexicon.Entry::phrase)
                .toList();
        assertThat(entries.entries()).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cues", "cue-nouns"})
    void everyCueMakesAnAttributionOfItsExample(String name) {
        List<String> silent = Lexicon.named(name).entries().stream()
                .filter(entry -> Readings.said(entry.example()).isEmpty())
                .map(Lexicon.Entry::phrase)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean finds(Lexicon lexicon, Lexicon.Entry entry, String text) {
        return lexicon.find(ANNOTATOR.annotate(text, null).tokens()).stream()
                .anyMatch(hit -> hit.entry().example().equals(entry.example()));
    }
}
