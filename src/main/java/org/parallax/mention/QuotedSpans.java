package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.Span;

/**
 * The parts of a text between double quotation marks, marks included, one after another. A straight mark opens after
 * white space or an opening bracket and closes otherwise; a part that is never closed ends with its line.
 */
final class QuotedSpans {
    private final List<Span> spans = new ArrayList<>();

    QuotedSpans(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open = close(open, i);
            } else if (opens(text, i) && open < 0) {
                open = i;
            } else if (open >= 0 && (c == '”' || c == '"' && !opens(text, i))) {
                open = close(open, i + 1);
            }
        }
        close(open, text.length());
    }

    private int close(int open, int end) {
        if (open >= 0) {
            spans.add(new Span(open, end));
        }
        return -1;
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        return c == '“' || c == '"' && (Character.isWhitespace(before) || "([—–-\u00a0‘'".indexOf(before) >= 0);
    }

    /** The quoted parts that share a character with the span. */
    List<Span> touching(Span span) {
        List<Span> found = new ArrayList<>();
        for (int i = firstEndingAfter(span.start());
                i < spans.size() && spans.get(i).start() < span.end();
                i++) {
            found.add(spans.get(i));
        }
        return found;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
