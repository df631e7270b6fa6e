package org.parallax.claim;

import java.util.List;
import java.util.Map;
import org.parallax.claim.StatedText.Stated;

/**
 * A claim and a text as the signals see them.
 *
 * @param raw claim and text as they were sent
 * @param ranked the numbers of the text's sentences, the closest to the claim first
 * @param unrelated the probability, by the signals, that they have nothing to do with each other
 */
record Compared(
        ClaimRelations.Pair raw,
        Stated claim,
        StatedText text,
        List<Integer> ranked,
        Map<String, Double> signals,
        double unrelated) {
    private static final int MOST_SENTENCES = 2;

    /** A text this short is read as a sentence, a longer one as an article. */
    static boolean isSentence(StatedText text) {
        return text.sentences().size() <= MOST_SENTENCES;
    }

    boolean isSentence() {
        return isSentence(text);
    }

    List<String> sentences() {
        return text.sentences().stream()
                .map(stated -> stated.span().of(raw.text()))
                .toList();
    }
}
