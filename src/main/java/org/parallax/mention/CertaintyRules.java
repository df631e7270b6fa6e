package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Certainty.Level;
import org.parallax.mention.Certainty.Polarity;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Judges how surely a content is put, by hedges, negation and the cue. Being attributed alone makes nothing unsure. */
final class CertaintyRules {

    private final Lexicon hedges = Lexicon.named("hedges");

    /**
     * @param content the spans judged, the first of which decides polarity
     * @param attributed whose content it is, null in own voice
     * @param cueNegated whether the cue itself is negated, as in "did not confirm"
     */
    Certainty judge(AnnotatedText text, List<Span> content, @Nullable Attributed attributed, boolean cueNegated) {
        Level level = Level.CERTAIN;
        List<Span> cues = new ArrayList<>();
        for (Span span : content) {
            List<Token> tokens = text.tokens(span);
            for (Lexicon.Hit hit : hedges.find(tokens)) {
                Level found = level(hit.entry());
                if (found != null) {
                    level = found.compareTo(level) > 0 ? found : level;
                    cues.add(cover(tokens, hit));
                }
            }
        }
        Span negation = negation(text, content.get(0));
        boolean negative = negation != null;
        if (negation != null) {
            cues.add(negation);
        }
        if (attributed != null && attributed.cue() != null) {
            Level byCue = byCue(attributed, cueNegated);
            if (byCue != Level.CERTAIN) {
                cues.add(attributed.cue());
            }
            level = byCue.compareTo(level) > 0 ? byCue : level;
            boolean denied = text.at(attributed.cue()).toLowerCase(Locale.ROOT).contains("den");
            negative ^= denied && attributed.entry().kind() == Cue.Kind.OTHER && !cueNegated;
        }
        return new Certainty(level, negative ? Polarity.NEGATIVE : Polarity.POSITIVE, cues);
    }

    private static Level byCue(Attributed attributed, boolean negated) {
        if (negated) {
            return Level.UNKNOWN;
        }
        return switch (attributed.entry().frame()) {
            case THINK -> Level.PROBABLE;
            case WANT -> Level.POSSIBLE;
            default -> attributed.entry().kind() == Cue.Kind.DOUBTFUL ? Level.PROBABLE : Level.CERTAIN;
        };
    }

    private static @Nullable Level level(Lexicon.Entry entry) {
        return switch (entry.type()) {
            case "probable" -> Level.PROBABLE;
            case "possible" -> Level.POSSIBLE;
            case "unknown", "conditional" -> Level.UNKNOWN;
            default -> null;
        };
    }

    /** The first negation before or at the first verb of the span; null where there is none. */
    private @Nullable Span negation(AnnotatedText text, Span span) {
        boolean verb = false;
        for (Token token : text.tokens(span)) {
            Lexicon.Entry entry = hedges.get(token.lower());
            if (entry != null && entry.type().equals("negation")) {
                return token.span();
            }
            if (verb && !token.isVerb() && !token.tag().startsWith("RB")) {
                return token.lower().equals("no") ? token.span() : null;
            }
            verb |= token.isVerb();
        }
        return null;
    }

    private static Span cover(List<Token> tokens, Lexicon.Hit hit) {
        return tokens.get(hit.from()).span().cover(tokens.get(hit.to() - 1).span());
    }
}
