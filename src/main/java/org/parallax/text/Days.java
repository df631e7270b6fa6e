package org.parallax.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The days that a date of a text stands for, both ends included. */
public record Days(LocalDate first, LocalDate last) {
    /** @param iso a day, a month, a year or an interval of these, as {@link DateMention#iso} has it */
    public static Days of(String iso) {
        String start = iso.split("/")[0];
        String end = iso.substring(iso.indexOf('/') + 1);
        LocalDate first = switch (start.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(start), 1, 1);
            case 7 -> YearMonth.parse(start).atDay(1);
            default -> LocalDate.parse(start);
        };
        LocalDate last = switch (end.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(end), 12, 31);
            case 7 -> YearMonth.parse(end).atEndOfMonth();
            default -> LocalDate.parse(end);
        };
        return new Days(first, last);
    }

    public boolean isOne() {
        return first.equals(last);
    }

    /** Days between the two, 0 where they overlap. */
    public long gap(Days other) {
        return Math.max(
                0, Math.max(ChronoUnit.DAYS.between(other.last, first), ChronoUnit.DAYS.between(last, other.first)));
    }
}
