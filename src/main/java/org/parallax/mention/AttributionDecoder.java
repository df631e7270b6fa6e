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

    /** The attributions of a text in the order of their cues. */
    public List<AttributionSpans> decode(String text, List<WindowReading> windows) {
        List<AttributionSpans> attributions = new ArrayList<>();
        for (WindowReading window : windows) {
            for (CueReading cue : window.cues()) {
                AttributionSpans attribution = cue.probability() > LEAST_PROBABILITY ? decode(window, cue) : null;
                if (attribution != null) {
                    attributions.add(attribution);
                }
            }
        }
        return attributions;
    }

    private static @Nullable AttributionSpans decode(WindowReading window, CueReading cue) {
        boolean[] outside = new boolean[window.size()];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = window.spans().get(i) == null;
        }
        List<Run> runs = RoleTagger.runs(cue.roles(), outside, cue.piece());
        List<Span> content = runs.stream()
                .filter(run -> run.role() == RoleTagger.CONTENT)
                .map(run -> span(window, run))
                .toList();
        if (content.isEmpty()) {
            return null;
        }
        Span speaker = runs.stream()
                .filter(run -> run.role() == RoleTagger.SPEAKER)
                .max(Comparator.comparingDouble(Run::score))
                .map(run -> span(window, run))
                .orElse(null);
        Span words = runs.stream()
                .filter(run -> run.role() == RoleTagger.CUE && run.from() == cue.piece())
                .map(run -> span(window, run))
                .findFirst()
                .orElse(null);
        return new AttributionSpans(speaker, words, content, cue.probability());
    }

    private static Span span(WindowReading window, Run run) {
        Span first = window.spans().get(run.from());
        Span last = window.spans().get(run.to() - 1);
        if (first == null || last == null) {
            throw new IllegalStateException("a role over a mark");
        }
        return new Span(first.start(), last.end());
    }
}
