package org.parallax.claim;

import java.util.List;
import java.util.function.Function;
import org.parallax.text.Span;

/** Finds what overlaps a span among things that are sorted by their spans and do not overlap one another. */
final class Within {
    private Within() {}

    static <T> List<T> of(List<T> sorted, Function<T, Span> spanOf, Span where) {
        int from = firstEndingAfter(sorted, spanOf, where.start());
        int to = from;
        while (to < sorted.size() && spanOf.apply(sorted.get(to)).start() < where.end()) {
            to++;
        }
        return sorted.subList(from, to);
    }

    private static <T> int firstEndingAfter(List<T> sorted, Function<T, Span> spanOf, int offset) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spanOf.apply(sorted.get(middle)).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
