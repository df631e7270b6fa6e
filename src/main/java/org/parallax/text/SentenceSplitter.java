package org.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a paragraph into sentences, in one pass. A sentence ends at a full stop, question or exclamation mark or an
 * ellipsis, with the closing quotation marks and brackets after it, where what follows can begin one. A sentence longer
 * than {@value #LONGEST} characters is cut at white space.
 */
final class SentenceSplitter {
    static final int LONGEST = 2000;
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "His",
            "Her",
            "Its",
            "Their",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "In",
            "On",
            "At",
            "But",
            "And",
            "If",
            "When",
            "While",
            "As",
            "After",
            "Before",
            "For",
            "With",
            "However",
            "Some",
            "Many",
            "What",
            "Who",
            "So",
            "Yet",
            "Although",
            "Since",
            "No",
            "Not");
    private static final String CLOSING = "\"'”’»)]";

    private final Abbreviations abbreviations;

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<Span> split(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int start = paragraph.start();
        int at = start;
        while (at < paragraph.end()) {
            if (isTerminal(text.charAt(at))) {
                int end = end(text, at, paragraph.end());
                if (ends(text, start, at, end, paragraph.end())) {
                    add(text, start, end, sentences);
                    start = end;
                }
                at = end;
            } else if (at - start >= LONGEST && isBreak(text, at, start)) {
                add(text, start, at, sentences);
                start = at;
                at++;
            } else {
                at++;
            }
        }
        add(text, start, paragraph.end(), sentences);
        return sentences;
    }

    private static boolean isTerminal(char mark) {
        return mark == '.' || mark == '!' || mark == '?' || mark == '…';
    }

    private static boolean isBreak(String text, int at, int start) {
        return Span.isBlank(text.charAt(at))
                || (at - start >= 2 * LONGEST && !Character.isLowSurrogate(text.charAt(at)));
    }

    private static int end(String text, int at, int limit) {
        int end = at;
        while (end < limit && isTerminal(text.charAt(end))) {
            end++;
        }
        while (end < limit && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private boolean ends(String text, int start, int mark, int end, int limit) {
        if (end >= limit) {
            return true;
        }
        if (!Span.isBlank(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < limit && Span.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= limit) {
            return true;
        }
        if (Character.isLowerCase(text.codePointAt(next))) {
            return false;
        }
        return end > mark + 1 || text.charAt(mark) != '.' || !abbreviated(text, start, mark, next, limit);
    }

    /** Whether the single full stop at the mark belongs to an abbreviation that goes on with what follows. */
    private boolean abbreviated(String text, int start, int mark, int next, int limit) {
        int from = mark;
        while (from > start && !Span.isBlank(text.charAt(from - 1)) && "(\"“‘".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, mark);
        if (!abbreviations.endsWithStop(word)) {
            return false;
        }
        return abbreviations.leansForward(word) || !startsSentence(text, next, limit);
    }

    /** Whether the word at the offset is one that mostly begins sentences: an article, a pronoun, a preposition. */
    private static boolean startsSentence(String text, int at, int limit) {
        if ("\"“‘'".indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        int end = at;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return STARTERS.contains(text.substring(at, end));
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        Span sentence = new Span(start, end).trim(text);
        if (sentence.length() > 0) {
            sentences.add(sentence);
        }
    }
}
