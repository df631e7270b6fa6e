package org.parallax.comparison;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Lexicon;

class ComparisonLexiconsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word-forms",
                "report-cues",
                "turning-words",
                "translation-variants",
                "roles",
                "things",
                "countries",
                "place-variants",
                "stages"
            })
    void everyLineIsFoundInItsExampleAndNotInItsCounterExample(String name) {
        for (Lexicon.Entry entry : Lexicon.named(name).entries()) {
            assertTrue(has(entry.example(), entry.phrase()), entry.phrase() + ": " + entry.example());
            assertFalse(has(entry.counterExample(), entry.phrase()), entry.counterExample());
        }
    }

    private static boolean has(String sentence, String phrase) {
        String words = " " + sentence.toLowerCase(Locale.ROOT).replaceAll("[,:;!?]", "") + " ";
        return words.contains(" " + phrase + " ") || words.contains(" " + phrase + ". ");
    }
}
