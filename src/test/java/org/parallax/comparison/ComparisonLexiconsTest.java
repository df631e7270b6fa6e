package org.parallax.comparison;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Lexicon;

class ComparisonLexiconsTest {

    @ParameterizedTest
    @ValueSource(strings = {"word-forms", "report-cues", "turning-words", "synonyms"})
    void everyLineIsFoundInItsExampleAndNotInItsCounterExample(String name) {
        for (Lexicon.Entry entry : Lexicon.named(name).entries()) {
            assertTrue(words(entry.example()).contains(entry.phrase()), entry.phrase() + ": " + entry.example());
            assertFalse(words(entry.counterExample()).contains(entry.phrase()), entry.counterExample());
        }
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[ ,:;!?]+"))
                .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .toList();
    }
}
