package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Speaker;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Token;

/**
 * Finds for what a bare "this" or "that" stands: "We welcome that" tells how a speaker takes what the same speaker has
 * just stated, and nothing without it (discourse deixis; Webber: Structure and Ostension in the Interpretation of
 * Discourse Deixis, 1991, where the segment before is the one pointed to).
 */
final class Deixis {
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that");
    /** A clause with more words than this says something of its own. */
    private static final int MOST_WORDS = 6;
    /** How many characters may lie between: the marks of a quotation, "port spokeswoman Ida Holm said on Monday". */
    private static final int NEAR = 80;

    private Deixis() {}

    /** The propositions in their order, each that points to the one before with it. */
    static List<Proposition> resolve(List<Proposition> sorted) {
        List<Proposition> resolved = new ArrayList<>();
        for (Proposition one : sorted) {
            Proposition before = pointsBack(one) ? before(resolved, one) : null;
            resolved.add(before == null ? one : one.about(before));
        }
        return resolved;
    }

    /** Whether a demonstrative is all that a clause says something of: a verb beside it, no noun, no name. */
    private static boolean pointsBack(Proposition proposition) {
        AnnotatedText text = proposition.account().reading().text();
        List<Token> tokens =
                text.tokens(proposition.span()).stream().filter(Token::isWord).toList();
        return tokens.size() <= MOST_WORDS
                && tokens.stream().anyMatch(ClausePredicate::acts)
                && tokens.stream().noneMatch(token -> token.tag().matches("NN.*|CD|FW"))
                && pointsAt(tokens);
    }

    /** "That" at the end or before its verb; before a clause it only joins. */
    private static boolean pointsAt(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (DEMONSTRATIVES.contains(tokens.get(i).lower())) {
                return i + 1 == tokens.size() || i == 0 && ClauseCutter.isFinite(tokens, 1);
            }
        }
        return false;
    }

    /** The last statement of its speaker, where nothing but the outlet's own words lies between. */
    private static @Nullable Proposition before(List<Proposition> earlier, Proposition one) {
        String speaker = speaker(one);
        for (int i = earlier.size() - 1; i >= 0 && speaker != null; i--) {
            Proposition before = earlier.get(i);
            if (!isNear(before, one)) {
                return null;
            }
            if (!before.mention().ownVoice()) {
                Proposition stated = before.antecedent() == null ? before : before.antecedent();
                boolean whole =
                        ClauseCutter.hasFinite(stated.account().reading().text().tokens(stated.span()));
                return whole && isNear(stated, one) && speaker.equals(speaker(stated)) ? stated : null;
            }
        }
        return null;
    }

    private static boolean isNear(Proposition before, Proposition one) {
        return one.span().start() - before.span().end() <= NEAR;
    }

    private static @Nullable String speaker(Proposition proposition) {
        Attribution attribution = proposition.mention().attribution();
        Speaker speaker = attribution == null ? null : attribution.speaker();
        return speaker == null ? null : speaker.name();
    }
}
