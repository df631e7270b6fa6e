package org.parallax.comparison;

import java.util.List;
import org.parallax.text.Span;

/** One quantity and what the accounts put it at; {@code conflict} where two values lie further apart than tolerated. */
public record NumberComparison(String quantity, List<Value> values, boolean conflict, String explanation) {
    /** @param about whether the account itself calls the number rough: "about", "more than", "up to" */
    public record Value(String account, double value, String unit, Span span, boolean about) {}
}
