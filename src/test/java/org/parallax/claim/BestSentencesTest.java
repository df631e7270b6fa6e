package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BestSentencesTest {
    private static final List<String> ARTICLE = List.of(
            "The band played on the green.",
            "The miller sold the goat.",
            "Rain fell on the green.",
            "A vet saw the goat.",
            "The queue on the green was long.",
            "The miller went home.",
            "The vet paid the miller.");

    @Test
    void theSentencesThatShareRareWordsAreKeptInTheirOrder() {
        assertEquals(
                "The miller sold the goat. A vet saw the goat. The miller went home. The vet paid the miller.",
                BestSentences.of("Miller sells goat to vet", ARTICLE));
    }

    @Test
    void anArticleThatSharesNothingGivesItsFirstSentences() {
        assertEquals(String.join(" ", ARTICLE.subList(0, 4)), BestSentences.of("Quake shakes Lima", ARTICLE));
    }
}
