package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Sentence;
import org.parallax.text.Token;

/**
 * Gives every predicate a factuality from -3 to 3. The words of a clause are read from left to right: modals, hedges
 * and negation lower the predicate they stand before, and a lowered predicate lowers what depends on it.
 */
final class FactualityRules {

    private static final double SURE = 3;
    private static final double NEGATED = -2.4;

    /** What an object of a negated verb comes to, and what it keeps of a hedged one. */
    private static final double NEGATED_OBJECT = -0.6;

    private static final double NEGATED_NOUN = 0.4;
    private static final double HEDGED_OBJECT = 0.8;

    /** How many tokens after a lowered predicate are still taken for its dependants. */
    private static final int REACH = 5;

    private static final int SHORT_REACH = 3;

    private static final Set<String> CLAUSE_ENDS =
            Set.of(",", ";", ":", "(", ")", "but", "because", "while", "although", "who", "which", "said", "says");

    private final Lexicon hedges = Lexicon.named("hedges");

    List<Event> judge(AnnotatedText text) {
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            new Clause(text.tokens(sentence)).read(events);
        }
        return events;
    }

    /** What is in force at one place of a sentence. */
    private final class Clause {
        private final List<Token> tokens;
        private final Lexicon.@Nullable Entry[] entries;
        private double before = SURE;
        private boolean negated;
        private boolean actual;
        private int until;

        Clause(List<Token> tokens) {
            this.tokens = tokens;
            this.entries = new Lexicon.@Nullable Entry[tokens.size()];
            for (Lexicon.Hit hit : hedges.find(tokens)) {
                entries[hit.from()] = hit.entry();
            }
        }

        void read(List<Event> events) {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (CLAUSE_ENDS.contains(token.lower()) || i >= until) {
                    before = SURE;
                    negated = false;
                }
                Lexicon.Entry entry = entries[i];
                if (predicate(token, entry)) {
                    double value = negated ? NEGATED : before;
                    events.add(new Event(token.span(), value));
                    govern(token, entry, value, i);
                } else {
                    lower(i, entry);
                }
            }
        }

        private boolean predicate(Token token, Lexicon.@Nullable Entry entry) {
            boolean grammatical =
                    entry != null && Set.of("negation", "future", "conditional").contains(entry.type());
            boolean content = token.isVerb()
                    || token.tag().startsWith("NN")
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("CD");
            return content && !token.tag().equals("MD") && !grammatical;
        }

        /** A verb passes on what it does to its dependants; a noun leaves its clause as it is. */
        private void govern(Token token, Lexicon.@Nullable Entry entry, double value, int at) {
            if (Set.of("be", "have", "do").contains(token.lemma()) && token.isVerb()) {
                return;
            }
            double passed = SURE;
            if (value < 0) {
                passed = token.isVerb() ? NEGATED_OBJECT : NEGATED_NOUN;
            } else if (value < 2) {
                passed = token.isVerb() ? value * HEDGED_OBJECT : value;
            }
            boolean governs = entry != null && !entry.type().equals("actual");
            if (entry != null && governs) {
                boolean prevents = entry.type().equals("prevent");
                passed = prevents && token.isVerb() ? -entry.weight() : Math.min(passed, SURE - SURE * entry.weight());
            }
            actual = entry != null && entry.type().equals("actual");
            before = passed;
            negated = false;
            until = at + 1 + (governs ? REACH : SHORT_REACH);
        }

        private void lower(int at, Lexicon.@Nullable Entry entry) {
            boolean infinitive = tokens.get(at).lower().equals("to")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).isVerb();
            if (entry == null || tokens.get(at).lower().equals("to") && (!infinitive || actual)) {
                return;
            }
            if (entry.type().equals("negation")) {
                negated = true;
            } else if (!entry.type().equals("prevent") && !entry.type().equals("actual")) {
                before = Math.min(before, SURE - SURE * entry.weight());
            }
            until = at + 1 + REACH;
        }
    }
}
