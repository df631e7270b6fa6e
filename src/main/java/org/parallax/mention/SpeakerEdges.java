package org.parallax.mention;

import java.util.List;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Moves the edges of a tagged speaker to where its noun phrase begins and ends. */
final class SpeakerEdges {
    private static final Set<String> POSSESSIVES = Set.of("'s", "’s", "'", "’");

    private SpeakerEdges() {}

    /** Without marks and a possessive at the end, and with a name in front that its own acronym parts: "Oil Board (OB) head". */
    static Span whole(AnnotatedText text, Span speaker) {
        List<Token> tokens = text.tokens();
        int from = text.tokenFrom(speaker.start());
        int to = text.tokenFrom(speaker.end());
        while (to - from > 1
                && (isMark(tokens.get(to - 1))
                        || POSSESSIVES.contains(tokens.get(to - 1).text()))) {
            to--;
        }
        if (to <= from || tokens.get(from).span().start() != speaker.start()) {
            return speaker;
        }
        boolean acronym = from >= 4
                && tokens.get(from - 1).text().equals(")")
                && tokens.get(from - 2).isCapital()
                && tokens.get(from - 3).text().equals("(")
                && tokens.get(from - 4).isCapital();
        int first = acronym ? from - 4 : from;
        while (acronym && first > 0 && tokens.get(first - 1).isCapital()) {
            first--;
        }
        return new Span(
                tokens.get(first).span().start(), tokens.get(to - 1).span().end());
    }

    private static boolean isMark(Token token) {
        return !token.isWord() && !token.text().equals(")") && !token.text().equals("%");
    }
}
