package org.parallax.article;

import java.util.ArrayList;
import java.util.List;
import org.parallax.text.Span;

/** A line of a text that holds more than white space, without the white space at its edges. */
record Line(Span span, String text) {
    private static final int MOST = 500_000;
    private static final String CLOSERS = "\"'”’»)]";

    /** The first {@value #MOST} lines of a text. */
    static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < MOST) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span span = new Span(start, end).trim(text);
            if (span.length() > 0) {
                lines.add(new Line(span, span.of(text)));
            }
            start = end + 1;
        }
        return lines;
    }

    int length() {
        return text.length();
    }

    int words() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }

    char lastCharacter() {
        return text.charAt(text.length() - 1);
    }

    /** Its last character, closing quotation marks and brackets aside. */
    char lastMark() {
        int i = text.length() - 1;
        while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return text.charAt(i);
    }

    boolean endsSentence() {
        return ".!?…".indexOf(lastMark()) >= 0;
    }

    /** Whether the next line seems to go on where this one ends. */
    boolean leadsOn() {
        return ":;,".indexOf(lastMark()) >= 0;
    }

    /** The share of words that start with a capital letter. */
    double capitalised() {
        int words = 0;
        int capitals = 0;
        for (String word : text.split("\\s+")) {
            words++;
            capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
        return (double) capitals / words;
    }

    Span span(int from, int to) {
        return new Span(from, to).shift(span.start());
    }
}
