package org.parallax.claim;

import java.util.List;
import org.parallax.mention.Attribution;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * What is embedded of a proposition: its clause with the clause of time that belongs to it, and what it cannot stand alone
 * without: the subject, the cue, the statement that a bare "that" stands for.
 */
final class Meaning {
    /** The longest stretch, in characters, between a cue and its predicate. */
    private static final int LONGEST_LINK = 60;

    private Meaning() {}

    static String of(Proposition proposition) {
        Proposition antecedent = proposition.antecedent();
        return (antecedent == null ? "" : of(antecedent) + ". ") + own(proposition);
    }

    private static String own(Proposition proposition) {
        String text = proposition.account().text();
        Span clause = proposition.span();
        List<Token> tokens = proposition.account().reading().text().tokens(clause);
        Attribution attribution = proposition.mention().attribution();
        if (!ClauseCutter.hasFinite(tokens) && attribution != null && attribution.cue() != null) {
            Span cue = attribution.cue().span();
            boolean leads = cue.end() <= clause.start() && clause.start() - cue.end() <= LONGEST_LINK;
            String speaker =
                    attribution.speaker() == null ? "" : attribution.speaker().name() + " ";
            return leads ? speaker + cue.cover(clause).of(text) : clause.of(text);
        }
        String subject = Statement.sharedSubject(proposition);
        return (subject.isEmpty() ? "" : subject + " ")
                + Statement.withItsTime(proposition).of(text);
    }
}
