package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.RoleTagger.Run;
import org.parallax.text.Span;
import org.parallax.text.WindowReading;
import org.parallax.text.WindowReading.CueReading;

/** Turns the reader model's output into attributions: one for each cue, so that they may nest and overlap. */
public final class AttributionDecoder {
    private static final double LEAST_PROBABILITY = 0.4;

    private final double leastProbability;

    public AttributionDecoder() {
        this(LEAST_PROBABILITY);
    }

    /** @param leastProbability from which a cue counts as one */
    AttributionDecoder(double leastProbability) {
        this.leastProbability = leastProbability;
    }

    /** The attributions of a text in the order of their cues. */
    public List<AttributionSpans> decode(String text, List<WindowReading> windows) {
        ContentEdges edges = new ContentEdges(text);
        List<AttributionSpans> attributions = new ArrayList<>();
        for (WindowReading window : windows) {
            for (CueReading cue : window.cues()) {
                AttributionSpans attribution = cue.probability() > leastProbability ? decode(window, cue, edges) : null;
                if (attribution != null) {
                    attributions.add(attribution);
                }
            }
        }
        return attributions;
    }

    private static @Nullable AttributionSpans decode(WindowReading window, CueReading cue, ContentEdges edges) {
        boolean[] outside = new boolean[window.size()];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = window.spans().get(i) == null;
        }
        List<Run> runs = RoleTagger.runs(cue.roles(), outside, cue.piece());
        Span words = spans(window, runs, RoleTagger.CUE).stream()
                .filter(span -> span.start()
                        == span(window, cue.piece(), cue.piece() + 1).start())
                .findFirst()
                .orElseThrow();
        List<Span> content = spans(window, runs, RoleTagger.CONTENT);
        if (content.isEmpty()) {
            return null;
        }
        Span speaker = runs.stream()
                .filter(run -> run.role() == RoleTagger.SPEAKER)
                .max(Comparator.comparingDouble(Run::score))
                .map(run -> span(window, run.from(), run.to()))
                .orElse(null);
        return new AttributionSpans(speaker, words, edges.adjust(words, content), cue.probability());
    }

    private static List<Span> spans(WindowReading window, List<Run> runs, int role) {
        return runs.stream()
                .filter(run -> run.role() == role)
                .map(run -> span(window, run.from(), run.to()))
                .toList();
    }

    private static Span span(WindowReading window, int from, int to) {
        Span first = window.spans().get(from);
        Span last = window.spans().get(to - 1);
        if (first == null || last == null) {
            throw new IllegalStateException("a role over a mark");
        }
        return new Span(first.start(), last.end());
    }
}
