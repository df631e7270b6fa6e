package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Tells speech from scare quotes and titles, and gives it the speaker of the mention that holds it. */
final class QuotationSorter {

    private final AnnotatedText text;

    QuotationSorter(AnnotatedText text) {
        this.text = text;
    }

    List<Quotation> sort(List<Quoted> quoted, List<Mention> mentions) {
        TreeMap<Integer, Mention> byStart = new TreeMap<>();
        for (Mention mention : mentions) {
            if (mention.attribution() != null) {
                mention.attribution().content().forEach(span -> byStart.putIfAbsent(span.start(), mention));
            }
        }
        List<Quotation> quotations = new ArrayList<>();
        for (Quoted one : quoted) {
            if (one.depth() == 0
                    && !one.inner()
                            .trim(text.text())
                            .equals(new Span(one.inner().start(), one.inner().start()))) {
                Speaker speaker = speaker(one, byStart);
                boolean clause = clause(one.inner());
                if (speaker != null || clause) {
                    quotations.add(
                            new Quotation(one.inner(), clause ? Quotation.Kind.DIRECT : Quotation.Kind.MIXED, speaker));
                }
            }
        }
        return quotations;
    }

    private static @Nullable Speaker speaker(Quoted one, TreeMap<Integer, Mention> byStart) {
        var entry = byStart.floorEntry(one.inner().start());
        for (int i = 0; i < 4 && entry != null; i++) {
            Attribution attribution = entry.getValue().attribution();
            if (attribution != null && attribution.content().stream().anyMatch(one.inner()::overlaps)) {
                return attribution.speaker();
            }
            entry = byStart.lowerEntry(entry.getKey());
        }
        return null;
    }

    private boolean clause(Span span) {
        List<Token> tokens = text.tokens(span);
        return tokens.size() >= 4 && tokens.stream().anyMatch(Token::isVerb);
    }
}
