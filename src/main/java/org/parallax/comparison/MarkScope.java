package org.parallax.comparison;

import java.util.List;
import org.parallax.claim.Proposition;
import org.parallax.mention.Attribution;
import org.parallax.mention.Unconfirmed;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Tells which of a mention's propositions a mark concerns. A hedge inside what is said counts for its own clause and for
 * verbs that follow it without a subject ("may sell the pier and close the market"), not for a circumstance beside it
 * ("it may come after the vote on Monday"); a denial counts within its sentence; who speaks, and through whom, for all.
 */
final class MarkScope {
    private MarkScope() {}

    static boolean covers(Unconfirmed mark, Proposition member) {
        Span evidence = mark.evidence();
        if (evidence == null || member.span().overlaps(evidence)) {
            return true;
        }
        return switch (mark.reason()) {
            case HEDGED, FUTURE_OR_CONDITIONAL -> !inside(evidence, member) || carriesOn(evidence, member);
            case DENIED, NOT_CONFIRMED_BY_PARTY -> sameSentence(evidence, member);
            default -> true;
        };
    }

    /** Whether the words stand in what is stated rather than beside it, as a cue does. */
    private static boolean inside(Span evidence, Proposition member) {
        Attribution attribution = member.mention().attribution();
        List<Span> content = attribution == null ? List.of(member.mention().span()) : attribution.content();
        return content.stream().anyMatch(span -> span.overlaps(evidence));
    }

    private static boolean carriesOn(Span evidence, Proposition member) {
        List<Token> tokens = member.account().reading().text().tokens(member.span());
        boolean verbFirst = !tokens.isEmpty()
                && (tokens.get(0).isVerb() || tokens.get(0).tag().equals("TO"));
        return verbFirst && evidence.end() <= member.span().start() && sameSentence(evidence, member);
    }

    private static boolean sameSentence(Span evidence, Proposition member) {
        AnnotatedText text = member.account().reading().text();
        Sentence sentence = text.sentenceAt(evidence.start());
        return sentence != null && sentence.span().overlaps(member.span());
    }
}
