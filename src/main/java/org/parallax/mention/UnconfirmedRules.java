package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Certainty.Level;
import org.parallax.mention.Certainty.Polarity;
import org.parallax.mention.CueEntry.Frame;
import org.parallax.mention.Unconfirmed.Reason;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Why one article alone shows a mention to be unconfirmed. */
final class UnconfirmedRules {

    private UnconfirmedRules() {}

    static List<Unconfirmed> reasons(
            AnnotatedText text,
            Span span,
            @Nullable Attribution attribution,
            Certainty certainty,
            @Nullable Attributed attributed) {
        List<Unconfirmed> reasons = new ArrayList<>();
        if (certainty.level() != Level.CERTAIN && !certainty.cues().isEmpty()) {
            reasons.add(new Unconfirmed(Reason.HEDGED, certainty.cues().get(0)));
        }
        if (attribution != null && attributed != null) {
            ofSpeaker(attribution, attributed, certainty, reasons);
        }
        Span future = future(text, span);
        if (future != null || attributed != null && attributed.entry().frame() == Frame.WANT) {
            reasons.add(new Unconfirmed(
                    Reason.FUTURE_OR_CONDITIONAL, future == null && attributed != null ? attributed.cue() : future));
        }
        return reasons;
    }

    private static void ofSpeaker(
            Attribution attribution, Attributed attributed, Certainty certainty, List<Unconfirmed> reasons) {
        Speaker speaker = attribution.speaker();
        if (speaker == null || speaker.kind() == Speaker.Kind.ANONYMOUS) {
            reasons.add(new Unconfirmed(Reason.ANONYMOUS_SPEAKER, speaker == null ? null : speaker.span()));
        }
        if (!attribution.via().isEmpty()) {
            reasons.add(
                    new Unconfirmed(Reason.SECOND_HAND, attribution.via().get(0).span()));
        }
        if (attributed.negated() && attributed.cue() != null) {
            reasons.add(new Unconfirmed(Reason.NOT_CONFIRMED_BY_PARTY, attributed.cue()));
        } else if (attributed.entry().kind() == Cue.Kind.OTHER
                && certainty.polarity() == Polarity.NEGATIVE
                && certainty.cues().contains(attributed.cue())) {
            reasons.add(new Unconfirmed(Reason.DENIED, attributed.cue()));
        }
    }

    private static @Nullable Span future(AnnotatedText text, Span span) {
        for (Token token : text.tokens(span)) {
            boolean will = token.tag().equals("MD")
                    && (token.lower().startsWith("wi")
                            || token.lower().equals("'ll")
                            || token.lower().equals("would"));
            if (will || token.lower().equals("if") || token.lower().equals("unless")) {
                return token.span();
            }
        }
        return null;
    }
}
