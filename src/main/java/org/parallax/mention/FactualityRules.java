package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/** Gives every predicate a factuality from -3 to 3 by the hedges, negations and frames before it. */
final class FactualityRules {

    private static final int WINDOW = 5;

    private final Lexicon hedges = Lexicon.named("hedges");

    List<Event> judge(AnnotatedText text) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Token> tokens = text.tokens(sentence);
            double[] lowered = lowered(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (predicate(tokens, i)) {
                    events.add(new Event(tokens.get(i).span(), value(tokens, i, lowered)));
                }
            }
        }
        return events;
    }

    private static boolean predicate(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return token.isVerb() && !token.tag().equals("MD")
                || token.tag().startsWith("NN")
                || token.tag().startsWith("JJ");
    }

    private double[] lowered(List<Token> tokens) {
        double[] lowered = new double[tokens.size()];
        for (Lexicon.Hit hit : hedges.find(tokens)) {
            for (int i = hit.from(); i < hit.to(); i++) {
                lowered[i] = hit.entry().type().equals("negation")
                        ? -hit.entry().weight()
                        : hit.entry().weight();
            }
        }
        return lowered;
    }

    private static double value(List<Token> tokens, int at, double[] lowered) {
        double value = 3;
        for (int i = at - 1; i >= 0 && at - i <= WINDOW; i--) {
            if (tokens.get(i).text().equals(",") || tokens.get(i).text().equals(";")) {
                break;
            }
            if (lowered[i] < 0) {
                value = -Math.min(3, value);
            } else if (lowered[i] > 0) {
                value = Math.min(value, 3 - 3 * lowered[i]);
            }
        }
        return value;
    }
}
