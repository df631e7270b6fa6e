package org.parallax.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of one sentence read as numbers. Looking past either end finds nothing. */
final class NumberWords {
    /** A number from one token up to before another; {@code spelled} where it is given in words. */
    record Amount(double value, int end, boolean spelled) {}

    private static final int LONGEST = 12;
    private static final int LONGEST_NUMERAL = 15;
    private static final Amount NONE = new Amount(Double.NaN, 0, false);
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final Map<Integer, Lexicon.Hit> hits = new HashMap<>();

    NumberWords(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        lexicon.find(tokens).stream().filter(this::isForm).forEach(hit -> hits.put(hit.from(), hit));
    }

    /** Whether an entry is found by its form: "thousands" is no "thousand". */
    private boolean isForm(Lexicon.Hit hit) {
        return hit.to() > hit.from() + 1
                || tokens.get(hit.from()).lower().equals(hit.entry().phrase());
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

    /** Whether a token stands right before the next, without a space. */
    boolean touches(int i) {
        return i >= 0 && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    String tag(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).tag();
    }

    String type(int i) {
        Lexicon.Hit hit = hits.get(i);
        return hit == null ? "" : hit.entry().type();
    }

    double weight(int i) {
        Lexicon.Hit hit = hits.get(i);
        return hit == null ? 0 : hit.entry().weight();
    }

    int end(int i) {
        Lexicon.Hit hit = hits.get(i);
        return hit == null ? i + 1 : hit.to();
    }

    /** The number that begins at a token, with its scale: "2,000", "2.5 million", "two hundred and fifty", "a dozen". */
    Amount amount(int i) {
        boolean one =
                (lower(i).equals("a") || lower(i).equals("an")) && type(i + 1).equals("scale");
        double value = one ? 1 : value(lower(i));
        if (Double.isNaN(value)) {
            return NONE;
        }
        boolean spelled = one || !Character.isDigit(lower(i).charAt(0));
        int at = i + 1;
        double total = 0;
        while (at < Math.min(size(), i + LONGEST)) {
            double next = value(lower(at));
            int and = lower(at).equals("and") && value >= 100 && value(lower(at + 1)) < 100 ? 1 : 0;
            if (type(at).equals("scale")) {
                value *= weight(at);
                at++;
            } else if (spelled && value >= 100 && (next < value || and > 0)) {
                total += value;
                value = value(lower(at + and));
                at += 1 + and;
            } else if (spelled && value >= 20 && value < 100 && value % 10 == 0 && next > 0 && next < 10) {
                value += next;
                at++;
            } else {
                break;
            }
        }
        return new Amount(total + value, at, spelled);
    }

    static boolean isNone(Amount amount) {
        return amount.end() == 0;
    }

    /** The value of one word or numeral, also "twenty-five" and "500m"; not a number for others. */
    double value(String word) {
        boolean code = word.length() > LONGEST_NUMERAL && word.indexOf(',') < 0 && word.indexOf('-') < 0;
        if (word.isEmpty() || code || word.length() > 2 * LONGEST_NUMERAL) {
            return Double.NaN;
        }
        if (!Character.isDigit(word.charAt(0))) {
            return spelled(word);
        }
        int end = 0;
        while (end < word.length() && (Character.isDigit(word.charAt(end)) || ",.".indexOf(word.charAt(end)) >= 0)) {
            end++;
        }
        double scale = end == word.length() ? 1 : weight(word.substring(end), "scale");
        try {
            return scale * Double.parseDouble(word.substring(0, end).replace(",", ""));
        } catch (NumberFormatException severalStops) {
            return Double.NaN;
        }
    }

    private double spelled(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < 0) {
            return weight(word, "number");
        }
        double tens = weight(word.substring(0, hyphen), "number");
        double ones = weight(word.substring(hyphen + 1), "number");
        return tens >= 20 && ones < 10 ? tens + ones : Double.NaN;
    }

    /** A part of a hundred by its name, "third" or "thirds"; not a number for others. */
    double fraction(String word) {
        return weight(word, "fraction");
    }

    private double weight(String word, String type) {
        Lexicon.Entry entry = lexicon.get(word);
        return entry != null && entry.type().equals(type) ? entry.weight() : Double.NaN;
    }

    /** The unit of a word by itself, or an empty string. */
    String unit(String word) {
        Lexicon.Entry entry = lexicon.get(word);
        return entry != null && entry.type().startsWith("unit/") ? entry.type().substring("unit/".length()) : "";
    }
}
