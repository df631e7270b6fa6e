package org.parallax.comparison;

import java.util.List;
import org.parallax.text.Span;

/**
 * One quantity and what the accounts put it at.
 *
 * @param conflict whether two values lie further apart than tolerated
 * @param confidence 0 to 1: how much of their words the sentences share, at the least
 */
public record NumberComparison(
        String quantity, List<Value> values, boolean conflict, String explanation, double confidence) {
    /** @param about whether the account itself calls the number rough: "about", "more than", "up to" */
    public record Value(String account, double value, String unit, Span span, boolean about) {}
}
