package org.parallax.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Token;

/** What is done in a clause, and how somebody takes a thing. */
final class ClausePredicate {
    /** Verbs that say how somebody takes a thing (emotive predicates; Kiparsky and Kiparsky: Fact, 1970). */
    private static final Set<String> ATTITUDES = Set.of(
            "welcome",
            "praise",
            "regret",
            "deplore",
            "resent",
            "oppose",
            "condemn",
            "denounce",
            "criticise",
            "criticize",
            "lament",
            "celebrate");

    private final Synonyms synonyms;

    ClausePredicate(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** The main verb and the noun that acts, if it is no name; empty where something merely is. */
    Set<String> core(List<Token> tokens, int verb) {
        int main = mainVerb(tokens, verb);
        if (verb == 0 || ClauseReader.isEmpty(tokens.get(main))) {
            return Set.of();
        }
        Set<String> core = new TreeSet<>(Set.of(synonyms.fold(tokens, main)));
        for (int i = 0; i < verb && !(i > 0 && tokens.get(i).tag().equals("IN")); i++) {
            boolean head = !tokens.get(i + 1).tag().startsWith("NN");
            if (tokens.get(i).tag().matches("NNS?") && head) {
                core.add(synonyms.fold(tokens.get(i).lemma()));
            }
        }
        return core;
    }

    /** The main verb where it says how somebody takes a thing, or the statement that the clause speaks of; else null. */
    @Nullable
    String attitude(Proposition proposition, List<Token> tokens, int verb) {
        String main = tokens.isEmpty() ? "" : synonyms.fold(tokens, mainVerb(tokens, verb));
        return proposition.antecedent() != null || ATTITUDES.contains(main) ? main : null;
    }

    /** Whether it is a verb that says what is done: not "is", not "has". */
    static boolean acts(Token token) {
        return token.isVerb() && !ClauseReader.isEmpty(token);
    }

    private static int mainVerb(List<Token> tokens, int finite) {
        int main = finite;
        while (main + 1 < tokens.size() && tokens.get(main + 1).tag().matches("VB.?|RB")) {
            main++;
        }
        while (main > finite && !tokens.get(main).isVerb()) {
            main--;
        }
        return main;
    }
}
