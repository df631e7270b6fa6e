package org.parallax.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** The quotations of one text, found by place in constant or logarithmic time. */
final class Quotations {

    private final List<Quoted> outermost;
    private final Map<Integer, Quoted> byStart = new HashMap<>();
    private final Map<Integer, Quoted> byEnd = new HashMap<>();

    /** @param quoted in text order */
    Quotations(List<Quoted> quoted) {
        outermost = quoted.stream().filter(quotation -> quotation.depth() == 0).toList();
        for (Quoted quotation : outermost) {
            byStart.put(quotation.outer().start(), quotation);
            byEnd.put(quotation.outer().end(), quotation);
        }
    }

    /** Those that lie in no other, in text order. */
    List<Quoted> outermost() {
        return outermost;
    }

    @Nullable
    Quoted startingAt(int offset) {
        return byStart.get(offset);
    }

    @Nullable
    Quoted endingAt(int offset) {
        return byEnd.get(offset);
    }

    /** The quotation, marks included, in which the offset lies; null where none does. */
    @Nullable
    Quoted around(int offset) {
        int at = firstEndingAfter(offset);
        boolean inside = at < outermost.size() && outermost.get(at).outer().contains(offset);
        return inside ? outermost.get(at) : null;
    }

    /** The outermost quotations that share text with the span. */
    List<Quoted> overlapping(Span span) {
        int from = firstEndingAfter(span.start());
        int to = from;
        while (to < outermost.size() && outermost.get(to).outer().start() < span.end()) {
            to++;
        }
        return outermost.subList(from, to);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = outermost.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (outermost.get(middle).outer().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
