package org.parallax.text;

/**
 * A date in the text, resolved against the day of publication. {@code iso} is a day, a month, a year or an interval
 * ({@code 2025-01-09/2025-01-12}); {@code certain} is false where another reading is as good.
 */
public record DateMention(Span span, String iso, boolean certain) {}
