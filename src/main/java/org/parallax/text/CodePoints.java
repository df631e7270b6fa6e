package org.parallax.text;

import org.jspecify.annotations.Nullable;

/** Turns UTF-16 spans of one text into code point spans: constant time a span, no table where none is needed. */
public final class CodePoints {
    private final String text;
    private final int @Nullable [] codePointAt;

    public CodePoints(String text) {
        this.text = text;
        boolean plain = text.codePointCount(0, text.length()) == text.length();
        this.codePointAt = plain ? null : count(text);
    }

    public TextSpan of(Span span) {
        return new TextSpan(offset(span.start()), offset(span.end()), span.of(text));
    }

    public int offset(int utf16) {
        return codePointAt == null ? utf16 : codePointAt[utf16];
    }

    private static int[] count(String text) {
        int[] table = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            table[i] = points;
            boolean secondHalf = i + 1 < text.length()
                    && Character.isHighSurrogate(text.charAt(i))
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!secondHalf) {
                points++;
            }
        }
        table[text.length()] = points;
        return table;
    }
}
