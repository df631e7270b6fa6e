package org.parallax.text;

import java.util.Set;

/** The names of days and months, in lower case. */
public final class CalendarNames {
    public static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Months cut short with a full stop, which no other words are. */
    public static final Set<String> SHORT_MONTHS =
            Set.of("jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.");

    private CalendarNames() {}
}
