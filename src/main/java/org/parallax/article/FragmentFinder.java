package org.parallax.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parallax.text.Lexicon;

/**
 * Finds what editing left behind within a paragraph: a short non-word that stands as a sentence of its own, and a
 * full stop that stands alone after the end of a sentence.
 */
final class FragmentFinder {
    private static final String CLOSERS = "\"'”’»)]";
    private static final String OPENERS = "\"'“‘«([";
    private static final int LONGEST = 3;
    private final Lexicon words = Lexicon.named("short-words");

    List<Defect> fragments(Line line) {
        List<Defect> found = new ArrayList<>();
        String text = line.text();
        for (int at = 1; at < text.length(); at++) {
            if (Character.isWhitespace(text.charAt(at - 1)) && sentenceEndsBefore(text, at - 1)) {
                int end = Math.max(strayWord(text, at), strayStop(text, at));
                if (end > at) {
                    found.add(new Defect(line.span(at, end), Defect.Kind.FRAGMENT));
                    at = end;
                }
            }
        }
        return found;
    }

    /** Whether a line holds no word at all. */
    static boolean isMeaningless(Line line) {
        long letters =
                line.text().codePoints().filter(Character::isLetterOrDigit).count();
        return letters == 0
                || letters == 1
                        && line.length() <= 2
                        && !Character.isDigit(line.text().charAt(0));
    }

    private static boolean sentenceEndsBefore(String text, int at) {
        int i = at - 1;
        while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0 && ".!?…".indexOf(text.charAt(i)) >= 0;
    }

    /** The end of a capitalised non-word of two or three letters with its full stop, or -1. */
    private int strayWord(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean stopped = end - at >= 2 && end - at <= LONGEST && end < text.length() && text.charAt(end) == '.';
        if (!stopped || !Character.isUpperCase(text.charAt(at)) || !Character.isLowerCase(text.charAt(end - 1))) {
            return -1;
        }
        boolean known = words.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
        return !known && newSentenceAt(text, end + 1) ? end + 1 : -1;
    }

    private static boolean newSentenceAt(String text, int at) {
        int i = at;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || OPENERS.indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i == text.length() || i > at && Character.isUpperCase(text.charAt(i));
    }

    private static int strayStop(String text, int at) {
        boolean alone = ".,;".indexOf(text.charAt(at)) >= 0
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
        return alone && !ellipsisAround(text, at) ? at + 1 : -1;
    }

    /** Whether spaced dots (". . .") are meant. */
    private static boolean ellipsisAround(String text, int at) {
        boolean after = at + 2 < text.length() && text.charAt(at + 2) == '.';
        boolean before = at >= 4 && text.charAt(at - 2) == '.' && Character.isWhitespace(text.charAt(at - 3));
        return after || before;
    }
}
