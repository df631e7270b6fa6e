package org.parallax.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.DateMention;
import org.parallax.text.NumberMention;
import org.parallax.text.Span;

/** The numbers with their unit, and the days, that a clause states; not those that are only a bound ("at least 12"). */
final class ClauseQuantities {
    private static final Set<String> BOUNDS =
            Set.of("least", "most", "than", "over", "under", "nearly", "almost", "up", "above", "below", "exceed");
    /** How many tokens before a number may make it a bound: "at least", "up to", "more than". */
    private static final int BEFORE_NUMBER = 2;

    private ClauseQuantities() {}

    static Set<String> of(Proposition proposition) {
        AnnotatedText text = proposition.account().reading().text();
        Set<String> quantities = new HashSet<>();
        List<DateMention> dates = Within.of(text.dates(), DateMention::span, proposition.span());
        dates.stream()
                .filter(d -> !d.iso().equals(proposition.date())) // that is when, not what
                .forEach(d -> quantities.add("date " + d.iso()));
        for (NumberMention number : Within.of(text.numbers(), NumberMention::span, proposition.span())) {
            boolean inDate = dates.stream().anyMatch(d -> d.span().overlaps(number.span()));
            if (!inDate && !isBound(text, number.span())) {
                quantities.add(String.format(Locale.ROOT, "%.6g %s", number.value(), number.unit()));
            }
        }
        return quantities;
    }

    /** "at least 12", "more than 40": other numbers may hold beside it. */
    private static boolean isBound(AnnotatedText text, Span number) {
        int at = text.tokenFrom(number.start());
        for (int i = Math.max(0, at - BEFORE_NUMBER); i < at; i++) {
            if (BOUNDS.contains(text.tokens().get(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
