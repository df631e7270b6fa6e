package org.parallax.text;

/** A quantity in the text; {@code unit} is normalised: a currency code, percent, hour, day, person, count ... */
public record NumberMention(Span span, double value, String unit) {}
