package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Certainty.Level;
import org.parallax.mention.CueEntry.Family;
import org.parallax.mention.Unconfirmed.Reason;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Why one article alone shows a mention to be unconfirmed. */
final class UnconfirmedRules {

    private static final Set<String> OPEN = Set.of("will", "wo", "'ll", "would", "if", "unless", "shall");

    private UnconfirmedRules() {}

    static List<Unconfirmed> ofOwnVoice(AnnotatedText text, Span span, Certainty certainty) {
        List<Unconfirmed> reasons = new ArrayList<>();
        addHedged(certainty, reasons);
        addOpen(text, span, null, reasons);
        return reasons;
    }

    static List<Unconfirmed> ofAttributed(
            AnnotatedText text, Attribution attribution, Certainty certainty, @Nullable CueWords cue) {
        List<Unconfirmed> reasons = new ArrayList<>();
        if (cue == null || !cue.negated() && cue.entry().family() != Family.DENIAL) {
            addHedged(certainty, reasons);
        } else {
            boolean denied = cue.entry().family() == Family.DENIAL && !cue.negated();
            boolean withheld = cue.entry().kind() == Cue.Kind.FACTIVE;
            if (denied || withheld) {
                reasons.add(new Unconfirmed(denied ? Reason.DENIED : Reason.NOT_CONFIRMED_BY_PARTY, cue.span()));
            }
        }
        Speaker speaker = attribution.speaker();
        if (speaker == null || speaker.kind() == Speaker.Kind.ANONYMOUS) {
            reasons.add(new Unconfirmed(Reason.ANONYMOUS_SPEAKER, speaker == null ? null : speaker.span()));
        }
        for (Via via : attribution.via()) {
            reasons.add(new Unconfirmed(Reason.SECOND_HAND, via.span()));
        }
        addOpen(text, attribution.content().get(0), cue, reasons);
        return reasons;
    }

    private static void addHedged(Certainty certainty, List<Unconfirmed> reasons) {
        if (certainty.level() != Level.CERTAIN && !certainty.cues().isEmpty()) {
            reasons.add(new Unconfirmed(Reason.HEDGED, certainty.cues().get(0)));
        }
    }

    private static void addOpen(AnnotatedText text, Span span, @Nullable CueWords cue, List<Unconfirmed> reasons) {
        boolean infinitive = text.tokens(span).stream()
                .limit(1)
                .anyMatch(token -> token.lower().equals("to"));
        if (cue != null && (infinitive || cue.entry().family() == Family.WISH)) {
            reasons.add(new Unconfirmed(Reason.FUTURE_OR_CONDITIONAL, cue.span()));
            return;
        }
        String before = "";
        for (Token token : text.tokens(span)) {
            boolean noun = token.tag().startsWith("NN") || before.startsWith("JJ"); // "political will"
            before = token.tag();
            if (OPEN.contains(token.lower()) && !noun) {
                reasons.add(new Unconfirmed(Reason.FUTURE_OR_CONDITIONAL, token.span()));
                return;
            }
        }
    }
}
