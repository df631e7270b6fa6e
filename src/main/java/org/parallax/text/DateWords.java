package org.parallax.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of one sentence with what the lexicon of dates knows of them. Looking past either end finds nothing. */
final class DateWords {
    /** Where in time the sentence puts a date, as far as its verbs tell. */
    enum Direction {
        PAST,
        OPEN,
        AHEAD
    }

    private static final int BACK = 12;
    private static final int ON = 10;
    private static final Set<String> MODALS = Set.of("'ll", "wo");
    private final List<Token> tokens;
    private final Map<Integer, Lexicon.Hit> hits = new HashMap<>();

    DateWords(Lexicon lexicon, List<Token> tokens) {
        this.tokens = tokens;
        for (Lexicon.Hit hit : lexicon.find(tokens)) {
            boolean inflected = hit.to() == hit.from() + 1
                    && !lower(hit.from()).equals(hit.entry().phrase());
            if (!inflected || hit.entry().type().startsWith("unit/")) {
                hits.put(hit.from(), hit);
            }
        }
    }

    int size() {
        return tokens.size();
    }

    Span span(int from, int to) {
        return tokens.get(from).span().cover(tokens.get(to - 1).span());
    }

    String lower(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }

    boolean isOneOf(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    boolean isCapital(int i) {
        return i >= 0
                && i < tokens.size()
                && Character.isUpperCase(tokens.get(i).text().charAt(0));
    }

    boolean isProper(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isProper();
    }

    Lexicon.@Nullable Entry entry(int i) {
        Lexicon.Hit hit = hits.get(i);
        return hit == null ? null : hit.entry();
    }

    /** The type of the entry that begins at a token, or an empty string. */
    String type(int i) {
        Lexicon.Entry entry = entry(i);
        return entry == null ? "" : entry.type();
    }

    /** The number that the entry at a token stands for; 0 without an entry. */
    double value(int i) {
        Lexicon.Entry entry = entry(i);
        return entry == null ? 0 : entry.weight();
    }

    /** Where the entry at a token ends. */
    int end(int i) {
        Lexicon.Hit hit = hits.get(i);
        return hit == null ? i + 1 : hit.to();
    }

    boolean isUnit(int i) {
        return type(i).startsWith("unit/");
    }

    String unit(int i) {
        return type(i).substring("unit/".length());
    }

    /** A count in digits or words, 0 if there is none. */
    int count(int i) {
        return type(i).equals("count") ? (int) value(i) : digits(lower(i), 3);
    }

    /** A day of the month, "9" or "20th", 0 if there is none. */
    int day(int i) {
        String word = lower(i).replaceFirst("(?:st|nd|rd|th)$", "");
        int day = digits(word, 2);
        return day <= 31 ? day : 0;
    }

    /** A year from 1900 to 2099, 0 if there is none. */
    int year(int i) {
        int year = digits(lower(i), 4);
        return year >= 1900 && year < 2100 ? year : 0;
    }

    static int digits(String word, int most) {
        if (word.isEmpty() || word.length() > most) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** Told by the nearest verb or word of expectation before a date, or after one at the head of its sentence. */
    Direction direction(int date) {
        for (int i = date - 1; i >= Math.max(0, date - BACK); i--) {
            Direction told = told(i, date - i);
            if (told != Direction.OPEN) {
                return told;
            }
        }
        for (int i = date + 1; i < Math.min(tokens.size(), date + ON) && date <= 3; i++) {
            Direction told = told(i, 1);
            if (told != Direction.OPEN) {
                return told;
            }
        }
        return Direction.OPEN;
    }

    private Direction told(int i, int distance) {
        if (type(i).equals("ahead") && distance <= value(i) || MODALS.contains(lower(i))) {
            return Direction.AHEAD;
        }
        return tokens.get(i).tag().equals("VBD") ? Direction.PAST : Direction.OPEN;
    }
}
