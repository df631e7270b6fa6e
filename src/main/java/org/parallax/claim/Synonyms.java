package org.parallax.claim;

import java.util.List;
import org.parallax.text.Lexicon;
import org.parallax.text.Token;

/** One word for all that mean the same. */
final class Synonyms {
    private final Lexicon lexicon = Lexicon.named("synonyms");

    String fold(String lemma) {
        Lexicon.Entry synonym = lexicon.get(lemma);
        return synonym == null ? lemma : synonym.type();
    }

    /** "set up", "set it up" as one word, where it has a synonym. */
    String fold(List<Token> tokens, int at) {
        String lemma = tokens.get(at).lemma();
        int particle = at + 1 < tokens.size() && tokens.get(at + 1).tag().equals("PRP") ? at + 2 : at + 1;
        Lexicon.Entry phrasal = particle < tokens.size()
                ? lexicon.get(lemma + " " + tokens.get(particle).lower())
                : null;
        return phrasal == null ? fold(lemma) : phrasal.type();
    }
}
