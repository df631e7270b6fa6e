package org.parallax.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parallax.text.Span;

/** Attributions by the places of their contents and cues, so that those near a place are found without trying all. */
final class AttributionIndex {
    private static final int CELL = 256;

    private final List<Attributed> all = new ArrayList<>();
    private final Map<Integer, List<Integer>> cells = new HashMap<>();

    AttributionIndex(Collection<Attributed> attributions) {
        attributions.forEach(this::add);
    }

    void add(Attributed one) {
        int place = all.size();
        all.add(one);
        Stream<Span> cue = one.cue() == null ? Stream.of() : Stream.of(one.cue().span());
        cells(Stream.concat(one.content().stream(), cue))
                .forEach(cell ->
                        cells.computeIfAbsent(cell, empty -> new ArrayList<>()).add(place));
    }

    /** Those whose content or cue shares text with one of the spans, and others close by, in the order of adding. */
    Stream<Attributed> near(Stream<Span> spans) {
        return cells(spans)
                .boxed()
                .flatMap(cell -> cells.getOrDefault(cell, List.of()).stream())
                .sorted()
                .distinct()
                .map(all::get);
    }

    private static IntStream cells(Stream<Span> spans) {
        return spans.flatMapToInt(span -> IntStream.rangeClosed(span.start() / CELL, span.end() / CELL))
                .distinct();
    }
}
