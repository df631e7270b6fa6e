package org.parallax.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.mention.Quotation;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * The clause that reports what is no statement by itself: a plan or a wish ("plans to cut 400 jobs"), a feeling about a
 * thing ("welcomed Holm's remarks"), an answer not given ("has yet to say how"). Only with its subject and its verb is it
 * true or false.
 */
final class ReportingClause {
    private static final Set<String> WITHHELD =
            Set.of("not", "n't", "n’t", "never", "yet", "decline", "refuse", "fail");
    private static final Set<String> ASKED =
            Set.of("how", "what", "why", "when", "where", "which", "who", "whom", "whose");
    private static final Set<String> HABITUAL = Set.of(
            "often",
            "always",
            "regularly",
            "frequently",
            "routinely",
            "sometimes",
            "usually",
            "generally",
            "consistently");
    /** The most characters between the word for a habit and what it is about. */
    private static final int LONGEST_REPORT = 200;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom", "where");

    private ReportingClause() {}

    /** From the subject, where it stands before the verb, to the end of what is reported; null where that is a clause. */
    static @Nullable Span of(AnnotatedText text, Mention mention) {
        Attribution attribution = mention.attribution();
        Cue cue = attribution == null ? null : attribution.cue();
        if (attribution == null
                || cue == null
                || mention.quotation() != Quotation.Kind.INDIRECT
                || attribution.content().size() > 1) {
            return null;
        }
        Span content = attribution.content().get(0);
        boolean follows =
                cue.span().end() <= content.start() && isTight(text, cue.span().end(), content.start());
        boolean incomplete = isThing(text.tokens(content)) || isUnsaid(text, mention);
        return follows && incomplete ? withSubject(text, attribution, cue).cover(content) : null;
    }

    /** Whether the speaker left open what the content asks: nothing is said then, and the outlet vouches for that. */
    static boolean isUnsaid(AnnotatedText text, Mention mention) {
        Attribution attribution = mention.attribution();
        Cue cue = attribution == null ? null : attribution.cue();
        if (attribution == null || cue == null) {
            return false;
        }
        List<Token> content = text.tokens(attribution.content().get(0));
        return !content.isEmpty()
                && ASKED.contains(content.get(0).lower())
                && text.tokens(cue.span()).stream()
                        .anyMatch(token -> WITHHELD.contains(token.lower()) || WITHHELD.contains(token.lemma()));
    }

    /**
     * Whether it sums up many occasions: "Lee has often praised the port (while criticising its owners)". No words of one
     * occasion are reported then, and the outlet vouches for the summary.
     */
    static boolean isHabit(AnnotatedText text, Mention mention) {
        Attribution attribution = mention.attribution();
        Cue cue = attribution == null ? null : attribution.cue();
        if (attribution == null || cue == null || mention.quotation() != Quotation.Kind.INDIRECT) {
            return false;
        }
        Span content = attribution.content().get(0);
        Sentence sentence = text.sentenceAt(cue.span().start());
        int from = sentence == null
                ? content.start()
                : Math.max(sentence.span().start(), content.start() - LONGEST_REPORT);
        return from < content.start()
                && isThing(text.tokens(content))
                && text.tokens(new Span(from, content.start())).stream()
                        .anyMatch(token -> HABITUAL.contains(token.lower()));
    }

    /** "to cut", "the cuts", "the level of support that the council had given": no verb with tense but in a relative. */
    static boolean isThing(List<Token> content) {
        if (!content.isEmpty() && content.get(0).tag().equals("TO")) {
            return true;
        }
        int relative = 0;
        for (int i = 0; i < content.size(); i++) {
            relative += i > 0 && opensRelative(content.get(i - 1), content.get(i)) ? 1 : 0;
            boolean verb = ClauseCutter.isFinite(content, i) && !(i > 0 && ClauseCutter.isFinite(content, i - 1));
            if (verb && relative-- == 0) {
                return false;
            }
        }
        return true;
    }

    /** "the support that the council gave", "the support the council gave". */
    private static boolean opensRelative(Token before, Token token) {
        boolean bare = before.tag().startsWith("NN") && token.tag().matches("DT|PRP\\$?");
        return bare || RELATIVE.contains(token.lower());
    }

    private static Span withSubject(AnnotatedText text, Attribution attribution, Cue cue) {
        Span speaker =
                attribution.speaker() == null ? null : attribution.speaker().span();
        boolean before = speaker != null
                && speaker.end() <= cue.span().start()
                && isTight(text, speaker.end(), cue.span().start());
        return speaker == null || !before
                ? cue.span()
                : withArticle(text, speaker).cover(cue.span());
    }

    /** "the union" for "union": the resolver keeps the name alone. */
    private static Span withArticle(AnnotatedText text, Span speaker) {
        int first = text.tokenFrom(speaker.start());
        boolean article = first > 0 && text.tokens().get(first - 1).tag().matches("DT|PRP\\$");
        return article ? text.tokens().get(first - 1).span().cover(speaker) : speaker;
    }

    /** Adverbs and auxiliaries, the mark of possession, a preposition, a feeling ("openness to") may stand between. */
    private static boolean isTight(AnnotatedText text, int from, int to) {
        return from >= to
                || text.tokens(new Span(from, to)).stream()
                        .allMatch(token -> token.tag().matches("RB.?|VB[DNPZ]?|MD|POS|IN|TO|JJ|NNS?|DT|PRP\\$"));
    }
}
