package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** The sentences, and the parts of sentences, for which the outlet itself vouches. */
final class OwnVoice {

    private static final int FEWEST_WORDS = 4;

    private final AnnotatedText text;
    private final List<Attributed> attributed;

    OwnVoice(AnnotatedText text, List<Attributed> attributed) {
        this.text = text;
        this.attributed = attributed;
    }

    List<Span> spans() {
        List<Span> taken = taken();
        List<Span> own = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            while (next < taken.size()
                    && taken.get(next).end() <= sentence.span().start()) {
                next++;
            }
            int start = sentence.span().start();
            for (int i = next;
                    i < taken.size() && taken.get(i).start() < sentence.span().end();
                    i++) {
                keep(start, taken.get(i).start(), sentence, own);
                start = Math.max(start, taken.get(i).end());
            }
            keep(start, sentence.span().end(), sentence, own);
        }
        return own;
    }

    private void keep(int start, int end, Sentence sentence, List<Span> own) {
        if (end <= start) {
            return;
        }
        Span span = new Span(start, end).trim(text.text());
        List<Token> tokens = text.tokens(span);
        long words = tokens.stream().filter(Token::isWord).count();
        boolean predicate = tokens.stream().anyMatch(Token::isVerb);
        boolean whole = span.length() * 10 >= sentence.span().length() * 9;
        if (words >= FEWEST_WORDS && predicate || whole && words >= FEWEST_WORDS - 1) {
            own.add(span);
        }
    }

    /** The contents of all attributions, merged where they overlap, in text order. */
    private List<Span> taken() {
        List<Span> all = new ArrayList<>();
        attributed.forEach(one -> all.addAll(one.content()));
        all.sort(null);
        List<Span> merged = new ArrayList<>();
        for (Span span : all) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).end() >= span.start()) {
                merged.set(last, merged.get(last).cover(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
