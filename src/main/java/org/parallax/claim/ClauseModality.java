package org.parallax.claim;

import java.util.List;
import java.util.Locale;
import org.parallax.mention.Cue;
import org.parallax.text.Lexicon;
import org.parallax.text.Token;

/** How surely a clause is put: asserted, possible, due or wished. */
final class ClauseModality {
    private final Lexicon lexicon = Lexicon.named("modality");

    /** The weakest that the clause's words, or the cue it is the object of ("hopes to sell the mill"), make of it. */
    Modality of(Proposition proposition, List<Token> tokens) {
        Cue cue = proposition.mention().cue();
        Modality own = modality(tokens);
        if (cue == null || !proposition.text().startsWith("to ")) {
            return own;
        }
        Modality wanted = modality(proposition.account().reading().text().tokens(cue.span()));
        return wanted.compareTo(own) > 0 ? wanted : own;
    }

    private Modality modality(List<Token> tokens) {
        Modality weakest = Modality.ASSERTED;
        for (Lexicon.Hit hit : lexicon.find(tokens)) {
            if (tokens.get(hit.from()).isProper() && hit.from() > 0 || isOfThing(tokens, hit)) {
                continue; // the month of May
            }
            Modality found = Modality.valueOf(hit.entry().type().toUpperCase(Locale.ROOT));
            if (found.compareTo(weakest) > 0) {
                weakest = found;
            }
        }
        return weakest;
    }

    /** "A possible meeting": what is possible is the thing, not what the clause states of it. */
    private static boolean isOfThing(List<Token> tokens, Lexicon.Hit hit) {
        return tokens.get(hit.from()).tag().startsWith("JJ")
                && hit.to() < tokens.size()
                && tokens.get(hit.to()).tag().startsWith("NN");
    }
}
