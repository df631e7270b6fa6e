package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Family;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;

/**
 * Brings together what the reader model and the rules found. The model says who says what; the rules add what it does
 * not know: the kind of the cue, its negation, and the intermediaries.
 */
final class AttributionMerger {
    private static final double SAME = 0.5;

    private final Lexicon verbs = VerbForms.expanded(Lexicon.named("cues"));
    private final Lexicon nouns = Lexicon.named("cue-nouns");

    List<Attributed> merge(AnnotatedText text, List<AttributionSpans> learned, List<Attributed> ruled) {
        List<Attributed> merged = new ArrayList<>();
        for (AttributionSpans one : learned) {
            merged.add(attributed(text, one, twin(one, ruled)));
        }
        merged.removeIf(one -> one.is(Family.SOURCE) && merged.stream().anyMatch(other -> isVia(one, other)));
        merged.sort(Comparator.comparingInt(Attributed::start).thenComparing(one -> -one.end()));
        return merged;
    }

    /** Whether the other attribution names this one's speaker as its intermediary: "X said P, according to Y". */
    private static boolean isVia(Attributed source, Attributed other) {
        return source.speaker() != null && other.via().stream().anyMatch(source.speaker()::overlaps);
    }

    private Attributed attributed(AnnotatedText text, AttributionSpans learned, @Nullable Attributed twin) {
        Span speaker = speaker(learned.speaker(), twin == null ? null : twin.speaker());
        List<Span> via = twin == null ? List.of() : twin.via();
        return new Attributed(speaker, cue(text, learned.cue(), twin), learned.content(), via);
    }

    /** The model's speaker, in the whole of its words where the rules see more of them. */
    private static @Nullable Span speaker(@Nullable Span learned, @Nullable Span ruled) {
        return learned == null || ruled != null && ruled.contains(learned) ? ruled : learned;
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
    private static @Nullable Attributed twin(AttributionSpans learned, List<Attributed> ruled) {
        Attributed twin = null;
        double most = SAME;
        for (Attributed one : ruled) {
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
