package org.parallax.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.NumberWords.Amount;

/**
 * Finds quantities in news English with their units: money, shares, durations, people and other counts. Vague ones
 * ("dozens", "a few") and numbers that are names ("Article 5") are left out. Time is linear in the tokens.
 */
public final class NumberFinder {
    private static final int REACH = 3;
    private static final Map<String, String> DOLLARS = Map.of("c", "CAD", "ca", "CAD", "a", "AUD", "au", "AUD");
    private static final Set<String> BETWEEN = Set.of("to", "or", "-", "–", "and");
    private static final Set<String> BEFORE_NAMES = Set.of(
            "no.", "no", "#", "number", "article", "section", "chapter", "part", "phase", "page", "channel", "route",
            "flight", "level", "grade", "episode", "size");
    private final Lexicon lexicon = Lexicon.named("numbers");

    private record Found(int start, int end, double value, String unit) {}

    /** The quantities of the sentences in the order of the text; those within a date are left out. */
    public List<NumberMention> find(List<Token> tokens, List<Sentence> sentences, List<DateMention> dates) {
        List<NumberMention> numbers = new ArrayList<>();
        int date = 0;
        for (Sentence sentence : sentences) {
            NumberWords words = new NumberWords(lexicon, tokens.subList(sentence.firstToken(), sentence.endToken()));
            for (int i = 0; i < words.size(); i++) {
                Found found = at(words, i);
                if (found == null) {
                    continue;
                }
                Span span = words.span(found.start(), found.end());
                while (date < dates.size() && dates.get(date).span().end() <= span.start()) {
                    date++;
                }
                if (date == dates.size() || !dates.get(date).span().overlaps(span)) {
                    numbers.add(new NumberMention(span, found.value(), found.unit()));
                    i = found.end() - 1;
                }
            }
        }
        return numbers;
    }

    private static @Nullable Found at(NumberWords words, int i) {
        if (words.type(i).startsWith("currency/")) {
            return money(words, i);
        }
        Found share = share(words, i);
        if (share != null) {
            return share;
        }
        Found compound = compound(words, i);
        return compound != null ? compound : quantity(words, i);
    }

    /** "$500 million", "C$9", "€2.5bn". */
    private static @Nullable Found money(NumberWords words, int i) {
        Amount amount = words.amount(i + 1);
        if (NumberWords.isNone(amount) || amount.spelled()) {
            return null;
        }
        String currency = words.type(i).substring("currency/".length());
        String prefix = currency.equals("USD") && words.touches(i - 1) ? DOLLARS.get(words.lower(i - 1)) : null;
        return new Found(i, amount.end(), amount.value(), prefix == null ? currency : prefix);
    }

    /** "Half of", "a third of", "two-thirds of", "half an hour", "half a million". */
    private static @Nullable Found share(NumberWords words, int i) {
        int hyphen = words.lower(i).indexOf('-');
        if (hyphen > 0 && words.lower(i + 1).equals("of")) {
            double times = words.value(words.lower(i).substring(0, hyphen));
            double part = words.fraction(words.lower(i).substring(hyphen + 1));
            return Double.isNaN(times * part) ? null : new Found(i, i + 1, times * part, "percent");
        }
        if (words.lower(i).equals("half")) {
            return half(words, i);
        }
        double times = words.lower(i).equals("a") ? 1 : words.value(words.lower(i));
        boolean whole =
                words.type(i + 1).equals("fraction") && words.lower(i + 2).equals("of");
        return whole && !Double.isNaN(times) ? new Found(i, i + 2, times * words.weight(i + 1), "percent") : null;
    }

    private static @Nullable Found half(NumberWords words, int i) {
        boolean article = words.lower(i + 1).equals("a") || words.lower(i + 1).equals("an");
        if (article && words.type(i + 2).startsWith("unit/")) {
            return new Found(i, i + 3, 0.5, words.unit(words.lower(i + 2)));
        }
        if (article && words.type(i + 2).equals("scale")) {
            return measured(words, i, new Amount(words.weight(i + 2) / 2, i + 3, true));
        }
        boolean whole = words.lower(i + 1).equals("of") || words.lower(i + 1).equals("the");
        return whole ? new Found(i, i + 1, words.weight(i), "percent") : null;
    }

    /** "Three-hour", "100-day", "30-member", "five-year-old". */
    private static @Nullable Found compound(NumberWords words, int i) {
        String word = words.lower(i);
        int hyphen = word.indexOf('-');
        if (hyphen < 1) {
            return null;
        }
        int next = word.indexOf('-', hyphen + 1);
        double value = words.value(word.substring(0, hyphen));
        String unit = words.unit(word.substring(hyphen + 1, next < 0 ? word.length() : next));
        return Double.isNaN(value) || unit.isEmpty() ? null : new Found(i, i + 1, value, unit);
    }

    private static @Nullable Found quantity(NumberWords words, int i) {
        Amount amount = words.amount(i);
        String before = words.lower(words.lower(i - 1).equals(".") ? i - 2 : i - 1);
        if (NumberWords.isNone(amount) || BEFORE_NAMES.contains(before)) {
            return null;
        }
        Amount upper = BETWEEN.contains(words.lower(amount.end())) ? words.amount(amount.end() + 1) : amount;
        Found measured = measured(words, i, NumberWords.isNone(upper) ? amount : upper);
        if (measured == null || NumberWords.isNone(upper) || upper == amount) {
            return measured;
        }
        boolean scaled = upper.value() > 1000 * amount.value() && upper.end() > amount.end() + 2;
        double value = scaled ? amount.value() * magnitude(upper.value()) : amount.value();
        return new Found(i, amount.end(), value, measured.unit());
    }

    private static double magnitude(double value) {
        return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;
    }

    /** An amount with the unit that follows it, at most two words on for people; a bare count before a noun. */
    private static @Nullable Found measured(NumberWords words, int start, Amount amount) {
        int end = amount.end();
        String type = words.type(end);
        if (type.startsWith("currency/")) {
            return new Found(start, words.end(end), amount.value(), type.substring("currency/".length()));
        }
        if (type.startsWith("unit/")) {
            return new Found(start, words.end(end), amount.value(), type.substring("unit/".length()));
        }
        for (int at = end + 1; at < end + REACH && isModifier(words.tag(at - 1)); at++) {
            if (words.type(at).equals("unit/person")) {
                return new Found(start, at + 1, amount.value(), "person");
            }
        }
        boolean noun = words.tag(end).equals("NNS")
                || isModifier(words.tag(end)) && words.tag(end + 1).equals("NNS");
        return noun || isBareCount(words, start, amount) ? new Found(start, end, amount.value(), "count") : null;
    }

    private static boolean isModifier(String tag) {
        return tag.startsWith("JJ") || tag.startsWith("NN") || tag.equals("VBN") || tag.equals("VBG");
    }

    /** Whether a numeral stands for a number of things rather than a year or part of a name. */
    private static boolean isBareCount(NumberWords words, int start, Amount amount) {
        boolean year = amount.value() >= 1000
                && amount.value() < 2100
                && words.lower(start).length() == 4;
        return !amount.spelled()
                && !year
                && !words.tag(start - 1).startsWith("NNP")
                && !words.lower(start).contains(":");
    }
}
