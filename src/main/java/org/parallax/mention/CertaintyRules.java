package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Certainty.Level;
import org.parallax.mention.Certainty.Polarity;
import org.parallax.mention.CueEntry.Family;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Judges how surely a content is put, by hedges, negation and the cue. Being attributed alone makes nothing unsure. */
final class CertaintyRules {

    private static final Set<String> RELATIVES = Set.of("who", "which", "whose");

    private final Lexicon hedges = Lexicon.named("hedges");

    /**
     * @param content the spans judged, the first of which decides polarity
     * @param cue null in own voice and for a quotation that goes on without one
     */
    Certainty judge(AnnotatedText text, List<Span> content, @Nullable CueWords cue) {
        Level level = cue == null ? Level.CERTAIN : byCue(cue);
        List<Span> cues = new ArrayList<>();
        if (cue != null && (level != Level.CERTAIN || cue.entry().family() == Family.DENIAL)) {
            cues.add(cue.span());
        }
        for (Span span : content) {
            List<Token> tokens = text.tokens(span);
            for (Lexicon.Hit hit : hedges.find(tokens)) {
                Level found = level(hit.entry());
                if (found != null) {
                    level = found.compareTo(level) > 0 ? found : level;
                    cues.add(tokens.get(hit.from())
                            .span()
                            .cover(tokens.get(hit.to() - 1).span()));
                }
            }
        }
        Span negation = negation(text, content.get(0));
        if (negation != null) {
            cues.add(negation);
        }
        boolean denied = cue != null && cue.entry().family() == Family.DENIAL && !cue.negated();
        return new Certainty(level, (negation != null) != denied ? Polarity.NEGATIVE : Polarity.POSITIVE, cues);
    }

    private static Level byCue(CueWords cue) {
        if (cue.negated()) {
            return Level.UNKNOWN;
        }
        boolean factive = cue.entry().kind() == Cue.Kind.FACTIVE;
        boolean doubtful = cue.entry().kind() == Cue.Kind.DOUBTFUL;
        return switch (cue.entry().family()) {
            case THOUGHT -> factive ? Level.CERTAIN : doubtful ? Level.POSSIBLE : Level.PROBABLE;
            case WISH -> Level.POSSIBLE;
            default -> doubtful ? Level.PROBABLE : Level.CERTAIN;
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

    /** The negation whose scope is the first predicate of the span; null where that is affirmed. */
    private @Nullable Span negation(AnnotatedText text, Span span) {
        boolean predicate = false;
        for (Token token : text.tokens(span)) {
            boolean group = token.isVerb() || token.tag().startsWith("RB");
            Lexicon.Entry entry = hedges.get(token.lower());
            if (entry != null
                    && entry.type().equals("negation")
                    && (!predicate || group || token.lower().equals("no"))) {
                return token.span();
            }
            if (predicate && !group || RELATIVES.contains(token.lower())) {
                return null;
            }
            predicate |= token.isVerb();
        }
        return null;
    }
}
