package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;

/** Reads a text: who says what, how surely, in whose words. Stateless and safe to share between threads. */
public final class MentionExtractor {

    private final QuotationFinder quotationFinder = new QuotationFinder();
    private final AttributionFinder attributionFinder = new AttributionFinder();
    private final CertaintyRules certaintyRules = new CertaintyRules();
    private final FactualityRules factualityRules = new FactualityRules();
    private final LoadedLexicon loadedLexicon = new LoadedLexicon();

    public Reading read(AnnotatedText text) {
        List<Quoted> quoted = quotationFinder.find(text);
        List<Attributed> attributed = attributionFinder.find(text, quoted);
        SpeakerResolver speakers = new SpeakerResolver(text);
        List<Mention> mentions = new ArrayList<>();
        for (Attributed one : attributed) {
            mentions.add(mention(text, one, speakers, quoted));
        }
        List<Quotation> quotations = new QuotationSorter(text).sort(quoted, mentions);
        for (Span own : new OwnVoice(text, attributed).spans()) {
            Certainty certainty = certaintyRules.judge(text, List.of(own), null, false);
            mentions.add(new Mention(
                    own, null, null, certainty, UnconfirmedRules.reasons(text, own, null, certainty, null)));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        List<LoadedWord> loaded = loadedLexicon.find(text);
        return new Reading(
                text, mentions, quotations, factualityRules.judge(text), loaded, loadedLexicon.sentences(text, loaded));
    }

    private Mention mention(AnnotatedText text, Attributed one, SpeakerResolver speakers, List<Quoted> quoted) {
        Speaker speaker = speakers.resolve(one);
        Cue cue = one.cue() == null ? null : new Cue(one.cue(), one.entry().kind());
        List<Via> via = one.via().stream()
                .map(span -> new Via(span, speakers.name(span)))
                .toList();
        Attribution attribution = new Attribution(speaker, cue, one.content(), via);
        Certainty certainty = certaintyRules.judge(text, one.content(), one, one.negated());
        Span span = one.content().get(0);
        return new Mention(
                span,
                attribution,
                kind(one, quoted),
                certainty,
                UnconfirmedRules.reasons(text, span, attribution, certainty, one));
    }

    private static Quotation.Kind kind(Attributed one, List<Quoted> quoted) {
        Span first = one.content().get(0);
        Quotation.@Nullable Kind kind = null;
        for (Quoted quotation : quoted) {
            if (quotation.inner().start() > one.end()) {
                break;
            }
            if (quotation.inner().contains(first)) {
                return Quotation.Kind.DIRECT;
            }
            if (one.content().stream().anyMatch(quotation.inner()::overlaps)) {
                kind = Quotation.Kind.MIXED;
            }
        }
        return kind == null ? Quotation.Kind.INDIRECT : kind;
    }
}
