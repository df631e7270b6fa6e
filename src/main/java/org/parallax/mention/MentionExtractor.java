package org.parallax.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.ReaderModel;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;

/** Reads a text: who says what, how surely, in whose words. Stateless and safe to share between threads. */
public final class MentionExtractor {

    private final QuotationFinder quotationFinder = new QuotationFinder();
    private final AttributionFinder attributionFinder = new AttributionFinder();
    private final CertaintyRules certaintyRules = new CertaintyRules();
    private final FactualityRules factualityRules = new FactualityRules();
    private final LoadedLexicon loadedLexicon = new LoadedLexicon();
    private final AttributionMerger merger = new AttributionMerger();
    private final AttributionDecoder decoder = new AttributionDecoder();
    private final FactualityDecoder factualityDecoder = new FactualityDecoder();
    private final LoadedWords loadedWords = new LoadedWords();
    private final @Nullable ReaderModel model;

    /** Reads by rules alone. */
    public MentionExtractor() {
        this.model = null;
    }

    /** Reads by the model, with the rules beside it. */
    public MentionExtractor(ReaderModel model) {
        this.model = model;
    }

    public Reading read(AnnotatedText text) {
        List<Quoted> quoted = quotationFinder.find(text);
        Quotations quotations = new Quotations(quoted);
        List<WindowReading> windows = model == null ? List.of() : model.read(text.text(), text.paragraphs());
        List<Attributed> attributed = attributed(text, quoted, quotations, windows);
        List<Mention> mentions = new ArrayList<>(attributedMentions(text, quotations, attributed));
        List<Quotation> sorted = new QuotationSorter(text).sort(quotations, mentions);
        for (Span own : new OwnVoice(text, attributed).spans()) {
            Certainty certainty = certaintyRules.judge(text, List.of(own), null);
            mentions.add(new Mention(own, null, null, certainty, UnconfirmedRules.ofOwnVoice(text, own, certainty)));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return reading(text, mentions, sorted, windows);
    }

    private List<Attributed> attributed(
            AnnotatedText text, List<Quoted> quoted, Quotations quotations, List<WindowReading> windows) {
        List<Attributed> ruled = attributionFinder.find(text, quotations);
        List<Attributed> found = model == null
                ? ruled
                : merger.merge(text, quotations, decoder.decode(text.text(), quoted, windows), ruled);
        return new QuotationAttributor(text, quotations).attribute(found);
    }

    private Reading reading(
            AnnotatedText text, List<Mention> mentions, List<Quotation> quotations, List<WindowReading> windows) {
        if (model == null) {
            List<LoadedWord> loaded = loadedLexicon.find(text);
            List<Double> sentences = loadedLexicon.sentences(text, loaded);
            return new Reading(text, mentions, quotations, factualityRules.judge(text), loaded, sentences);
        }
        List<Span> sentences = text.sentences().stream().map(Sentence::span).toList();
        return new Reading(
                text,
                mentions,
                quotations,
                factualityDecoder.decode(text.text(), windows),
                loadedWords.find(text.text(), windows),
                loadedWords.loaded(sentences, windows));
    }

    private List<Mention> attributedMentions(AnnotatedText text, Quotations quotations, List<Attributed> attributed) {
        SpeakerResolver resolver = new SpeakerResolver(text, quotations);
        Set<Attributed> outermost = Collections.newSetFromMap(new IdentityHashMap<>());
        outermost.addAll(Nesting.outermost(attributed));
        Map<Attributed, @Nullable Speaker> speakers = new IdentityHashMap<>();
        attributed.stream()
                .sorted(Comparator.comparingInt(MentionExtractor::speakerAt))
                .forEach(one -> speakers.put(one, resolver.resolve(one, outermost.contains(one))));
        List<Mention> mentions = new ArrayList<>();
        for (Attributed one : attributed) {
            List<Via> via = one.via().stream()
                    .map(span -> new Via(span, resolver.name(span)))
                    .toList();
            mentions.add(mention(
                    text, quotations, one, new Attribution(speakers.get(one), cue(one.cue()), one.content(), via)));
        }
        return mentions;
    }

    private static int speakerAt(Attributed one) {
        Span speaker = one.speaker();
        return speaker == null ? one.start() : speaker.start();
    }

    private Mention mention(AnnotatedText text, Quotations quotations, Attributed one, Attribution attribution) {
        Certainty certainty = certaintyRules.judge(text, one.content(), one.cue());
        return new Mention(
                one.content().get(0),
                attribution,
                kind(one, quotations),
                certainty,
                UnconfirmedRules.ofAttributed(text, attribution, certainty, one.cue()));
    }

    private static @Nullable Cue cue(@Nullable CueWords words) {
        return words == null ? null : new Cue(words.span(), words.entry().kind());
    }

    private static Quotation.Kind kind(Attributed one, Quotations quotations) {
        Span first = one.content().get(0);
        Quoted around = quotations.around(first.start());
        if (around != null && around.inner().contains(first)) {
            return Quotation.Kind.DIRECT;
        }
        boolean mixed = one.content().stream()
                .anyMatch(span -> !quotations.overlapping(span).isEmpty());
        return mixed ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT;
    }
}
