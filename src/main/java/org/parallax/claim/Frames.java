package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Quotation;
import org.parallax.story.Names;
import org.parallax.text.Lexicon;
import org.parallax.text.Token;

/**
 * Finds where two clauses presuppose opposite things of one thing: whose land it is ("Northern islands", "occupied
 * Southern islands"), or what an act is to be called. Only words outside direct quotation count: inside, the outlet
 * does not choose them.
 */
final class Frames {
    private static final String HOLDING = "hold";

    /** A noun with the parties and the labels before it: what is said to belong to whom. */
    record Phrase(String head, Set<String> parties, Set<String> labels) {}

    private final Lexicon lexicon = Lexicon.named("frames");
    private final Names names;

    Frames(Names names) {
        this.names = names;
    }

    /** The two wordings, "russia territory / ukraine occupied territory"; null where they do not clash. */
    @Nullable
    String clash(Phrase a, Phrase b) {
        return clashes(a, b) ? words(a) + " / " + words(b) : null;
    }

    private boolean clashes(Phrase a, Phrase b) {
        if (!a.head().equals(b.head())) {
            return false;
        }
        boolean held = a.labels().size() + b.labels().size() > 0;
        boolean otherOwner = !a.parties().isEmpty()
                && !b.parties().isEmpty()
                && a.parties().stream().noneMatch(b.parties()::contains);
        return held && (otherOwner || opposed(a.labels(), b.labels()));
    }

    private boolean opposed(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(one -> b.stream().anyMatch(two -> isOpposed(one, two)));
    }

    private boolean isOpposed(String one, String two) {
        Lexicon.Entry a = lexicon.get(one);
        Lexicon.Entry b = lexicon.get(two);
        return a != null && b != null && !a.type().equals(b.type());
    }

    private static String words(Phrase phrase) {
        return String.join(" ", phrase.parties()) + " " + String.join(" ", phrase.labels()) + " " + phrase.head();
    }

    /** The plural or singular nouns of the clause that have a party or a label of holding before them. */
    List<Phrase> phrases(Clause clause) {
        List<Phrase> found = new ArrayList<>();
        if (clause.proposition().mention().quotation() == Quotation.Kind.DIRECT) {
            return found;
        }
        List<Token> tokens = clause.proposition()
                .account()
                .reading()
                .text()
                .tokens(clause.proposition().span());
        Set<String> parties = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String party = names.party(token.lower());
            Lexicon.Entry label = lexicon.get(token.lower());
            if (party != null) {
                parties.add(party);
            } else if (label != null && label.type().startsWith(HOLDING)) {
                labels.add(label.phrase());
            } else if (token.tag().startsWith("NN") && !continues(tokens, i)) {
                if (!parties.isEmpty() || !labels.isEmpty()) {
                    found.add(new Phrase(token.lemma(), Set.copyOf(parties), Set.copyOf(labels)));
                }
                parties.clear();
                labels.clear();
            } else if (!token.tag().startsWith("JJ") && !token.tag().startsWith("NN")) {
                parties.clear();
                labels.clear();
            }
        }
        return found;
    }

    private static boolean continues(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).tag().startsWith("NN");
    }
}
