package org.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a span of text into words and marks, in one pass. Contractions are parted as in the Penn Treebank ("did" "n't",
 * "Trump" "’s"), hyphenated words, numbers with their separators and abbreviations with their full stop stay whole.
 */
final class Tokenizer {
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<Span> tokenize(String text, Span range) {
        List<Span> tokens = new ArrayList<>();
        int at = range.start();
        while (at < range.end()) {
            int point = text.codePointAt(at);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                at += Character.charCount(point);
            } else if (Character.isLetterOrDigit(point)) {
                at = word(text, at, range.end(), tokens);
            } else {
                at = mark(text, at, range.end(), tokens);
            }
        }
        return tokens;
    }

    private int word(String text, int start, int limit, List<Span> tokens) {
        int end = start;
        while (end < limit) {
            int point = text.codePointAt(end);
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                end += Character.charCount(point);
            } else if (joins(text, end, limit)) {
                end++;
            } else {
                break;
            }
        }
        int clitic = clitic(text, start, end);
        if (clitic > start) {
            tokens.add(new Span(start, clitic));
            tokens.add(new Span(clitic, end));
            return end;
        }
        if (end < limit && text.charAt(end) == '.' && abbreviations.endsWithStop(text.substring(start, end))) {
            end++;
        }
        tokens.add(new Span(start, end));
        return end;
    }

    /** Whether the mark at the offset stands inside a word: "U.S", "2,000", "post-war", "don't". */
    private static boolean joins(String text, int at, int limit) {
        if (at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        char mark = text.charAt(at);
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return switch (mark) {
            case '-', '\u2010', '\u2011', '\'', '’', '&' -> true;
            case '.' -> digits || initial(text, at);
            case ',', ':' -> digits;
            default -> false;
        };
    }

    /** Whether a single letter stands before the stop and a single one after it: "U.S", "a.m". */
    private static boolean initial(String text, int stop) {
        boolean one = stop < 2 || !Character.isLetterOrDigit(text.charAt(stop - 2));
        boolean next = stop + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(stop + 2));
        return one && next && Character.isLetter(text.charAt(stop - 1));
    }

    /** Where the contracted part of the word begins, or the word's start where there is none. */
    private static int clitic(String text, int start, int end) {
        for (int i = Math.max(start + 1, end - 3); i < end; i++) {
            char mark = text.charAt(i);
            if (mark == '\'' || mark == '’') {
                String tail = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
                if (tail.equals("t") && Character.toLowerCase(text.charAt(i - 1)) == 'n' && i - 1 > start) {
                    return i - 1;
                }
                return CLITICS.contains(tail) ? i : start;
            }
        }
        return start;
    }

    private static int mark(String text, int start, int limit, List<Span> tokens) {
        int point = text.codePointAt(start);
        int end = start + Character.charCount(point);
        if (point == '.' || point == '-' || point == '`' || point == '\'') {
            while (end < limit && text.charAt(end) == point) {
                end++;
            }
        }
        tokens.add(new Span(start, end));
        return end;
    }
}
