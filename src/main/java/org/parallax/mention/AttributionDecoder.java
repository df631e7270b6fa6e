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
final class AttributionDecoder {
    private static final double LEAST_PROBABILITY = 0.5;
    private static final int LONGEST_PIECE = 100;

    private final double leastProbability;

    AttributionDecoder() {
        this(LEAST_PROBABILITY);
    }

    /** @param leastProbability from which a cue counts as one */
    AttributionDecoder(double leastProbability) {
        this.leastProbability = leastProbability;
    }

    /** The attributions of a text in the order of their cues. */
    List<AttributionSpans> decode(String text, List<Quoted> quoted, List<WindowReading> windows) {
        ContentEdges edges = new ContentEdges(text, quoted);
        List<AttributionSpans> attributions = new ArrayList<>();
        for (WindowReading window : windows) {
            for (CueReading cue : window.cues()) {
                AttributionSpans attribution =
                        cue.probability() > leastProbability ? decode(text, window, cue, edges) : null;
                if (attribution != null) {
                    attributions.add(attribution);
                }
            }
        }
        return SharedContent.settle(attributions);
    }

    private static @Nullable AttributionSpans decode(
            String text, WindowReading window, CueReading cue, ContentEdges edges) {
        boolean[] outside = new boolean[window.size()];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = window.spans().get(i) == null;
        }
        List<Run> runs = RoleTagger.runs(cue.roles(), outside, cue.piece());
        int start = span(text, window, cue.piece(), cue.piece() + 1).start();
        Span words = spans(text, window, runs, RoleTagger.CUE).stream()
                .filter(span -> span.contains(start))
                .findFirst()
                .orElseThrow();
        List<Span> content = spans(text, window, runs, RoleTagger.CONTENT);
        if (content.isEmpty()) {
            return null;
        }
        Span speaker = runs.stream()
                .filter(run -> run.role() == RoleTagger.SPEAKER)
                .max(Comparator.comparingDouble(Run::score))
                .map(run -> span(text, window, run.from(), run.to()))
                .orElse(null);
        return new AttributionSpans(speaker, words, edges.adjust(words, content), cue.probability());
    }

    private static List<Span> spans(String text, WindowReading window, List<Run> runs, int role) {
        return runs.stream()
                .filter(run -> run.role() == role)
                .map(run -> span(text, window, run.from(), run.to()))
                .toList();
    }

    private static Span span(String text, WindowReading window, int from, int to) {
        Span first = window.spans().get(from);
        Span last = window.spans().get(to - 1);
        if (first == null || last == null) {
            throw new IllegalStateException("a role over a mark");
        }
        return wholeWords(text, first.start(), last.end());
    }

    private static Span wholeWords(String text, int start, int end) {
        int from = start;
        while (from > Math.max(0, start - LONGEST_PIECE) && isLetter(text, from - 1) && isLetter(text, from)) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + LONGEST_PIECE) && isLetter(text, to) && isLetter(text, to - 1)) {
            to++;
        }
        boolean initials = to >= 2 && to < text.length() && text.charAt(to) == '.' && text.charAt(to - 2) == '.';
        return new Span(from, initials ? to + 1 : to);
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}
