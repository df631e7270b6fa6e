package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Family;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Brings together what the reader model and the rules found. The model says who says what; the rules add what it does
 * not know: the kind of the cue, its negation, the intermediaries, and quotations that it passed over.
 */
final class AttributionMerger {
    private static final double SAME = 0.5;

    private final Lexicon verbs = VerbForms.expanded(Lexicon.named("cues"));
    private final Lexicon nouns = Lexicon.named("cue-nouns");

    List<Attributed> merge(
            AnnotatedText text, Quotations quotations, List<AttributionSpans> learned, List<Attributed> ruled) {
        AttributionIndex rules = new AttributionIndex(ruled);
        List<Attributed> merged = new ArrayList<>();
        for (AttributionSpans one : learned) {
            Attributed attributed = attributed(text, one, twin(one, rules));
            if (!isFragment(text, attributed.content())
                    && !isReducedRelative(attributed)
                    && !isNamedThing(text, quotations, attributed)) {
                merged.add(attributed);
            }
        }
        AttributionIndex known = new AttributionIndex(merged);
        ruled.stream()
                .filter(one -> !one.via().isEmpty() && !sharesCue(one, known))
                .forEach(merged::add);
        NavigableMap<Integer, Span> vias = new TreeMap<>();
        merged.forEach(one -> one.via().forEach(via -> vias.put(via.start(), via)));
        merged.removeIf(one -> one.is(Family.SOURCE) && isVia(one.speaker(), vias));
        AttributionIndex settled = new AttributionIndex(merged);
        ruled.stream().filter(one -> adds(one, quotations, settled)).forEach(merged::add);
        merged.sort(Attributed.IN_TEXT_ORDER);
        return merged;
    }

    /** A word or two outside quotation marks, left over from a longer content. */
    private static boolean isFragment(AnnotatedText text, List<Span> content) {
        return content.size() == 1
                && text.tokens(content.get(0)).stream().noneMatch(t -> t.tag().startsWith("N") || t.isVerb());
    }

    /** "Ferry links, already considered poor, have worsened": nobody is said to say what stands round the participle. */
    private static boolean isReducedRelative(Attributed one) {
        CueWords cue = one.cue();
        return cue != null
                && one.speaker() == null
                && one.content().size() > 1
                && one.first() < cue.span().start()
                && one.last() > cue.span().end();
    }

    /** "The vote followed Lee's proposal for a meeting": a noun with what it is about states nothing by itself. */
    private static boolean isNamedThing(AnnotatedText text, Quotations quotations, Attributed one) {
        CueWords cue = one.cue();
        Span content = one.content().get(0);
        return cue != null
                && one.is(Family.NOUN)
                && one.content().size() == 1
                && cue.span().end() <= content.start()
                && quotations.overlapping(content).isEmpty()
                && text.tokens(content).stream().noneMatch(Token::isVerb);
    }

    private static boolean sharesCue(Attributed ruled, AttributionIndex known) {
        CueWords cue = ruled.cue();
        return cue == null
                || known.near(Stream.of(cue.span()))
                        .anyMatch(one -> one.cue() != null && one.cue().span().overlaps(cue.span()));
    }

    /** Whether the rules found what the model passed over: a quotation, or "Y's claims that P" in what X reacts to. */
    private static boolean adds(Attributed ruled, Quotations quotations, AttributionIndex known) {
        List<Attributed> near = known.near(ruled.content().stream()).toList();
        if (near.stream().noneMatch(other -> likeness(other.content(), ruled.content()) > 0)) {
            return quotations.around(ruled.start()) != null || quotations.around(ruled.start() + 1) != null;
        }
        Span whole = new Span(ruled.first(), ruled.last());
        return ruled.is(Family.NOUN)
                && ruled.speaker() != null
                && near.stream().anyMatch(other -> other.content().stream().anyMatch(span -> span.contains(whole)))
                && !sharesCue(ruled, known);
    }

    /** Whether another attribution names the speaker as its intermediary: "X said P, according to Y". */
    private static boolean isVia(@Nullable Span speaker, NavigableMap<Integer, Span> vias) {
        Map.Entry<Integer, Span> via = speaker == null ? null : vias.lowerEntry(speaker.end());
        return via != null && speaker != null && via.getValue().overlaps(speaker);
    }

    private Attributed attributed(AnnotatedText text, AttributionSpans learned, @Nullable Attributed twin) {
        CueWords cue = cue(text, learned.cue(), twin);
        Span speaker = speaker(text, learned, twin == null ? null : twin.speaker());
        Span whole = speaker == null || isHearer(text, speaker, cue) ? null : SpeakerEdges.whole(text, speaker);
        List<Span> paired = ContentEdges.withPair(text, learned.content());
        List<Span> tagged = whole == null ? paired : ContentEdges.withoutSpeaker(text, paired, whole);
        return twin == null
                ? new Attributed(whole, cue, tagged, List.of())
                : new Attributed(whole, cue, content(text, tagged, twin), twin.via());
    }

    /** "Passengers were told that P": they did not say so. */
    private static boolean isHearer(AnnotatedText text, Span speaker, @Nullable CueWords cue) {
        return cue != null
                && cue.entry().hearer()
                && speaker.end() <= cue.span().start()
                && text.tokens(cue.span()).stream().anyMatch(token -> CueFinder.BE.contains(token.lower()));
    }

    /** The model's content, unless the rules see all of it and more: as much again, or "P1, but P2" before "X said". */
    private static List<Span> content(AnnotatedText text, List<Span> learned, Attributed twin) {
        if (isAsSaid(text, twin)) {
            return twin.content();
        }
        boolean more = covers(twin.content(), learned);
        int end = learned.get(learned.size() - 1).end();
        boolean before = twin.content().size() == 1
                && twin.end() == end
                && twin.cue() != null
                && end < twin.cue().span().start();
        return more && (before || likeness(twin.content(), learned) >= SAME) ? twin.content() : learned;
    }

    /** "Y did not confirm that P, as X said": X said P, and not what Y did. */
    private static boolean isAsSaid(AnnotatedText text, Attributed ruled) {
        Span speaker = ruled.speaker();
        int first = speaker == null ? 0 : text.tokenFrom(speaker.start());
        return speaker != null
                && speaker.start() > ruled.end()
                && first > 0
                && text.tokens().get(first - 1).lower().equals("as");
    }

    private static boolean covers(List<Span> outer, List<Span> inner) {
        return inner.stream().allMatch(span -> outer.stream().anyMatch(other -> other.contains(span)));
    }

    /** The model's speaker, unless the rules see more of its words or another one in the cue's own sentence. */
    private static @Nullable Span speaker(AnnotatedText text, AttributionSpans learned, @Nullable Span ruled) {
        Span speaker = learned.speaker();
        Span cue = learned.cue();
        if (speaker == null || ruled == null || cue == null) {
            return speaker == null ? ruled : speaker;
        }
        boolean far = text.sentenceAt(speaker.start()) != text.sentenceAt(cue.start());
        boolean near = text.sentenceAt(ruled.start()) == text.sentenceAt(cue.start());
        return ruled.contains(speaker) || far && near ? ruled : speaker;
    }

    private @Nullable CueWords cue(AnnotatedText text, @Nullable Span cue, @Nullable Attributed twin) {
        CueWords ruled = twin == null ? null : twin.cue();
        if (cue == null || ruled != null && ruled.span().overlaps(cue)) {
            return ruled;
        }
        for (Lexicon lexicon : List.of(verbs, nouns)) {
            List<Lexicon.Hit> hits = lexicon.find(text.tokens(cue));
            if (!hits.isEmpty()) {
                return new CueWords(cue, CueEntry.of(hits.get(0).entry()), false);
            }
        }
        return new CueWords(cue, CueEntry.UNLISTED, false);
    }

    /** The same attribution as the rules have it: the one with its cue, else the one most like it in content. */
    private static @Nullable Attributed twin(AttributionSpans learned, AttributionIndex ruled) {
        Attributed twin = null;
        double most = SAME;
        Stream<Span> cue = Stream.ofNullable(learned.cue());
        for (Attributed one :
                ruled.near(Stream.concat(learned.content().stream(), cue)).toList()) {
            double likeness = likeness(learned.content(), one.content());
            boolean sameCue = one.cue() != null
                    && learned.cue() != null
                    && one.cue().span().overlaps(learned.cue());
            double score = likeness + (sameCue ? 1 : 0);
            if (score > most) {
                twin = one;
                most = score;
            }
        }
        return twin;
    }

    /** The part of all their characters that both contents share, 0 to 1. */
    private static double likeness(List<Span> a, List<Span> b) {
        int shared = 0;
        for (Span one : a) {
            for (Span other : b) {
                shared += one.overlap(other);
            }
        }
        int all = a.stream().mapToInt(Span::length).sum()
                + b.stream().mapToInt(Span::length).sum()
                - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
