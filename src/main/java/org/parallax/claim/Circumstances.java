package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.DateMention;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * What an outlet vouches for itself when it reports words: on which occasion they were said ("told her during a visit
 * to the port"). Each occasion is an own-voice proposition beside the content.
 */
final class Circumstances {
    static final Set<String> OCCASION = Set.of("during", "ahead", "before", "after", "at", "following");
    private static final Certainty CERTAIN =
            new Certainty(Certainty.Level.CERTAIN, Certainty.Polarity.POSITIVE, List.of());
    /** An occasion is told by more than one or two words ("at once"). */
    private static final int FEWEST_WORDS = 4;

    /** Whether the outlet answers for the clause although it stands in what another is reported to say. */
    boolean isVouched(Account account, Mention mention, Span clause) {
        return mention.attribution() != null
                && (isSettled(account, clause)
                        || isAside(account.reading().text(), clause)
                        || ReportingClause.isUnsaid(account.reading().text(), mention)
                        || ReportingClause.isHabit(account.reading().text(), mention) && !isNested(account, mention))
                && account.reading().quotations().stream()
                        .noneMatch(quotation -> quotation.span().overlaps(clause));
    }

    /** Whether the report stands in what somebody else is reported to say. */
    private static boolean isNested(Account account, Mention mention) {
        Cue cue = mention.cue();
        return cue != null
                && Within.of(account.reading().mentions(), Mention::span, mention.span()).stream()
                        .filter(other -> other != mention)
                        .map(Mention::attribution)
                        .filter(Objects::nonNull)
                        .flatMap(other -> other.content().stream())
                        .anyMatch(content -> content.contains(cue.span()));
    }

    /**
     * "Lee would ask the league, of which Varrow is a member, to help": what is only added to a name is said by the
     * narrator, not by whoever is reported (Potts: The Logic of Conventional Implicatures, 2005, ch. 4).
     */
    private static boolean isAside(AnnotatedText text, Span clause) {
        int first = text.tokenFrom(clause.start());
        List<Token> tokens = text.tokens(clause);
        boolean relative = !tokens.isEmpty() && ClauseCutter.opensRelative(tokens, 0);
        return relative && first > 0 && text.tokens().get(first - 1).lower().equals(",");
    }

    /**
     * Whether the clause is a dated clause of time in reported speech: "Lee said it would open after the bridge is closed
     * on May 3". Clauses of time presuppose what they say (Levinson 1983, ch. 4), so the outlet vouches for it too.
     */
    static boolean isSettled(Account account, Span clause) {
        AnnotatedText text = account.reading().text();
        List<Token> tokens = text.tokens(clause);
        return !tokens.isEmpty()
                && ClauseCutter.TEMPORAL.contains(tokens.get(0).lower())
                && !Within.of(text.dates(), DateMention::span, clause).isEmpty();
    }

    static Proposition vouched(Account account, Span span, @Nullable String date) {
        return new Proposition(account, new Mention(span, null, null, CERTAIN, List.of()), span, date);
    }

    List<Proposition> of(Account account, Mention mention, @Nullable String date) {
        Attribution attribution = mention.attribution();
        Cue cue = attribution == null ? null : attribution.cue();
        AnnotatedText text = account.reading().text();
        Sentence sentence = cue == null ? null : text.sentenceAt(cue.span().start());
        if (attribution == null || cue == null || sentence == null) {
            return List.of();
        }
        List<Token> tokens = text.tokens(sentence);
        List<Proposition> found = new ArrayList<>();
        for (int i = text.tokenFrom(cue.span().end()) - sentence.firstToken(); i >= 0 && i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || isContent(attribution, token) || ClauseCutter.isFinite(tokens, i)) {
                break;
            }
            if (OCCASION.contains(token.lower())) {
                int end = endOfPhrase(attribution, tokens, i);
                if (end - i >= FEWEST_WORDS) {
                    Span span = new Span(
                            token.span().start(), tokens.get(end - 1).span().end());
                    found.add(vouched(account, span, date));
                }
                break;
            }
        }
        return found;
    }

    private static int endOfPhrase(Attribution attribution, List<Token> tokens, int from) {
        int end = from + 1;
        while (end < tokens.size()
                && !isContent(attribution, tokens.get(end))
                && (tokens.get(end).isWord() || tokens.get(end).tag().equals("POS"))
                && !ClauseCutter.isFinite(tokens, end)
                && !tokens.get(end).lower().equals("that")) {
            end++;
        }
        return end;
    }

    private static boolean isContent(Attribution attribution, Token token) {
        return attribution.content().stream().anyMatch(c -> c.overlaps(token.span()));
    }
}
