package org.parallax.story;

import java.util.List;
import org.parallax.text.Span;
import org.parallax.text.WordPiece;

/**
 * How often a word is to be expected in news, before any article was read: the encoder's vocabulary is sorted by
 * frequency, and Zipf's law turns a rank into a document frequency.
 */
public final class WordRarity {
    private static final double WORDS_OF_ARTICLE = 250;
    private static final int FIRST_WORD = 990;
    private static final int RANK_OF_UNKNOWN = 40_000;
    private static final int MOST_FREQUENT = 10;
    private static final double HARMONIC = Math.log(30_000) + 0.577;

    private final WordPiece vocabulary = WordPiece.shared();

    /** The part of articles, 0 to 1, in which the word is to be expected. */
    public double frequency(String word) {
        return 1 - Math.exp(-WORDS_OF_ARTICLE / (HARMONIC * rank(word)));
    }

    /** The inverse document frequency: about 0 for the most frequent words, 7 for a word that is not in the vocabulary. */
    public double weight(String word) {
        return -Math.log(frequency(word));
    }

    private double rank(String word) {
        List<WordPiece.Piece> pieces = vocabulary.pieces(word, new Span(0, word.length()), 2);
        return pieces.size() == 1 && pieces.get(0).id() > FIRST_WORD
                ? Math.max(MOST_FREQUENT, pieces.get(0).id() - FIRST_WORD)
                : RANK_OF_UNKNOWN;
    }
}
