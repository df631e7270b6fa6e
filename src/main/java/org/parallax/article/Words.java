package org.parallax.article;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.Span;

/** Cuts text into words, with the hyphens, apostrophes and separators inside them, and single marks. */
final class Words {
    private static final String JOINTS = "'’.,:-";

    private Words() {}

    static List<String> of(String text) {
        return spans(text).stream().map(span -> span.of(text)).toList();
    }

    static List<Span> spans(String text) {
        List<Span> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                end = wordEnd(text, end);
            }
            if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
                words.add(new Span(at, end));
            }
            at = end;
        }
        return words;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean joint = JOINTS.indexOf(point) >= 0
                    && next < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(next));
            if (!Character.isLetterOrDigit(point) && Character.getType(point) != Character.NON_SPACING_MARK && !joint) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
