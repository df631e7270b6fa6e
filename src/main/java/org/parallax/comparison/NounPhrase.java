package org.parallax.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.CalendarNames;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/** A base noun phrase: the tokens {@code from} to before {@code to}, the last one a noun; no clause, no "of". */
record NounPhrase(int from, int to) {
    /** Longer runs of nouns are no phrases; a limit also keeps hostile text cheap. */
    private static final int MOST = 12;

    private static final Set<String> NEVER = Set.of("ahead", "because", "instead");

    /** The base noun phrases of a sentence from left to right. */
    static List<NounPhrase> in(AnnotatedText text, Sentence sentence) {
        List<NounPhrase> phrases = new ArrayList<>();
        int at = sentence.firstToken();
        while (at < sentence.endToken()) {
            int end = end(text.tokens(), at, sentence.endToken());
            if (end > at) {
                phrases.add(new NounPhrase(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return phrases;
    }

    private static int end(List<Token> tokens, int from, int limit) {
        int lastNoun = from;
        for (int i = from; i < Math.min(limit, from + MOST); i++) {
            Token token = tokens.get(i);
            if (NEVER.contains(token.lower()) || CalendarNames.WEEKDAYS.contains(token.lower())) {
                break;
            }
            boolean opens = token.tag().equals("DT") || token.tag().equals("PRP$");
            if (opens && i > from || !opens && !inside(token, tokens, from, i, limit)) {
                break;
            }
            if (token.tag().startsWith("NN")) {
                lastNoun = i + 1;
            }
        }
        return lastNoun;
    }

    private static boolean inside(Token token, List<Token> tokens, int from, int at, int limit) {
        String tag = token.tag();
        if (tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || possessive(token)) {
            return true;
        }
        boolean participle = tag.equals("VBN") || tag.equals("VBG");
        return participle
                && at + 1 < limit
                && nominal(tokens.get(at + 1))
                && at > from
                && !tokens.get(at - 1).tag().startsWith("NN");
    }

    static boolean possessive(Token token) {
        return token.lower().equals("'s") || token.lower().equals("’s");
    }

    private static boolean nominal(Token token) {
        return token.tag().startsWith("NN") || token.tag().startsWith("JJ");
    }
}
