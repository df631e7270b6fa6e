package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * Settles whose content a stretch is that was tagged for two cues side by side: "A claimed P but stressed that Q" gives P
 * to "claimed" and Q to "stressed". Where one cue lies in the content of the other, both may hold it.
 */
final class SharedContent {
    /** How many attributions on, in text order, one may share content with. */
    private static final int FARTHEST = 6;

    private static final double MOST = 0.8;

    private SharedContent() {}

    /** @param found in the order of their cues */
    static List<AttributionSpans> settle(List<AttributionSpans> found) {
        List<AttributionSpans> settled = new ArrayList<>(found);
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < Math.min(found.size(), i + FARTHEST); j++) {
                AttributionSpans a = settled.get(i);
                AttributionSpans b = settled.get(j);
                if (!holdsCue(a, b) && !holdsCue(b, a)) {
                    settled.set(i, without(a, b));
                    settled.set(j, without(b, settled.get(i)));
                }
            }
        }
        return settled;
    }

    private static boolean holdsCue(AttributionSpans holder, AttributionSpans held) {
        Span cue = held.cue();
        return cue != null && holder.content().stream().anyMatch(cue::overlaps);
    }

    /** The attribution without the spans that lie nearer to the other's cue, if any other span is left to it. */
    private static AttributionSpans without(AttributionSpans one, AttributionSpans other) {
        List<Span> kept = one.content().stream()
                .filter(span ->
                        other.content().stream().noneMatch(rival -> same(span, rival) && nearer(rival, other, one)))
                .toList();
        return kept.isEmpty() || kept.size() == one.content().size()
                ? one
                : new AttributionSpans(one.speaker(), one.cue(), kept, one.probability());
    }

    private static boolean same(Span a, Span b) {
        return a.overlap(b) >= MOST * Math.min(a.length(), b.length());
    }

    private static boolean nearer(Span span, AttributionSpans one, AttributionSpans other) {
        return distance(span, one.cue()) < distance(span, other.cue());
    }

    private static int distance(Span span, @Nullable Span cue) {
        return cue == null ? Integer.MAX_VALUE : Math.max(span.start() - cue.end(), cue.start() - span.end());
    }
}
