package org.parallax.claim;

import java.util.List;
import java.util.Set;
import org.parallax.text.Entity;
import org.parallax.text.Token;

/** Tells what is said of several parties together ("Lee and Holm agreed", "both sides", "a mutual wish") from what is said of one. */
final class Parties {
    private static final Set<String> OF_EACH = Set.of("mutual", "mutually", "reciprocal", "jointly");
    private static final Set<String> NUMBERS = Set.of("two", "three");

    private Parties() {}

    /** @param verb the number of the first finite verb */
    static boolean areTogether(List<Token> tokens, int verb, List<Entity> entities) {
        return tokens.stream().anyMatch(token -> OF_EACH.contains(token.lower()))
                || eachOther(tokens)
                || coordinated(tokens.subList(0, verb), entities)
                || counted(tokens.subList(0, verb));
    }

    private static boolean eachOther(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            String two = tokens.get(i).lower() + " " + tokens.get(i + 1).lower();
            if (two.equals("each other") || two.equals("one another")) {
                return true;
            }
        }
        return false;
    }

    /** "Lee and Mayor Holm (agreed)": the second name is the last word of what acts. */
    private static boolean coordinated(List<Token> subject, List<Entity> entities) {
        for (int i = 1; i < subject.size(); i++) {
            Token token = subject.get(i);
            if (token.tag().equals("IN")) {
                return false;
            }
            if (token.lower().equals("and")) {
                Entity one = ClauseReader.entityAt(subject.get(i - 1), entities);
                Entity other = ClauseReader.entityAt(subject.get(lastOfPhrase(subject, i)), entities);
                return one != null && other != null && !one.span().equals(other.span());
            }
        }
        return false;
    }

    private static int lastOfPhrase(List<Token> subject, int and) {
        int last = and;
        while (last + 1 < subject.size() && subject.get(last + 1).tag().matches("NN.*|JJ|DT|PRP\\$")) {
            last++;
        }
        return last;
    }

    /** "both sides", "the two leaders", but not "two men". */
    private static boolean counted(List<Token> subject) {
        for (int i = 0; i < subject.size() && !subject.get(i).tag().equals("IN"); i++) {
            String word = subject.get(i).lower();
            boolean definite = i > 0 && subject.get(i - 1).lower().equals("the");
            if (word.equals("both") || definite && NUMBERS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
