package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.text.Annotator;
import org.parallax.text.Lexicon;

class ClaimLexiconsTest {
    private final Annotator annotator = new Annotator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "antonyms",
                "frames",
                "metonyms",
                "modality",
                "negation",
                "non-confirmation",
                "stance",
                "synonyms"
            })
    void everyLineHoldsForItsExampleAndNotForItsCounterExample(String name) {
        List<String> wrong = new ArrayList<>();
        for (Lexicon.Entry entry : Lexicon.named(name).entries()) {
            Lexicon alone = new Lexicon(List.of(entry));
            if (!finds(alone, entry.example()) || finds(alone, entry.counterExample())) {
                wrong.add(entry.phrase());
            }
        }
        assertTrue(wrong.isEmpty(), () -> name + ": " + wrong);
    }

    @Test
    void antonymsLieOnOneScale() {
        Antonyms antonyms = new Antonyms();
        assertTrue("rise/fall".equals(antonyms.between(List.of("price", "rise"), List.of("price", "fall"))));
        assertFalse("rise/fall".equals(antonyms.between(List.of("price", "rise"), List.of("door", "shut"))));
    }

    private boolean finds(Lexicon lexicon, String sentence) {
        return !lexicon.find(annotator.annotate(sentence, null).tokens()).isEmpty();
    }
}
