package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Finds loaded words by the lexicon {@code loaded} alone. */
final class LoadedLexicon {

    private final Lexicon lexicon = Lexicon.named("loaded");

    List<LoadedWord> find(AnnotatedText text) {
        List<LoadedWord> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Token> tokens = text.tokens(sentence);
            for (Lexicon.Hit hit : lexicon.find(tokens)) {
                Span span = tokens.get(hit.from())
                        .span()
                        .cover(tokens.get(hit.to() - 1).span());
                found.add(new LoadedWord(span, hit.entry().type(), hit.entry().weight()));
            }
        }
        return found;
    }

    /** For each sentence the chance that one of its loaded words sways, as if they did so independently. */
    List<Double> sentences(AnnotatedText text, List<LoadedWord> words) {
        List<Double> loaded = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            double neutral = 1;
            while (next < words.size()
                    && words.get(next).span().start() < sentence.span().end()) {
                neutral *= 1 - words.get(next).weight();
                next++;
            }
            loaded.add(1 - neutral);
        }
        return loaded;
    }
}
