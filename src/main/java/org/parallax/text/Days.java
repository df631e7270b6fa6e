package org.parallax.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** The days that a date of a text stands for, both ends included. */
public record Days(LocalDate first, LocalDate last) {
    private static final String UNTIL = "../";

    /** @param iso a day, a month, a year or an interval of these, as {@link DateMention#iso} has it, or one without a first day */
    public static Days of(String iso) {
        String start = iso.split("/")[0];
        String end = iso.substring(iso.indexOf('/') + 1);
        LocalDate first = isOpen(iso)
                ? LocalDate.MIN
                : switch (hyphens(start)) {
                    case 0 -> LocalDate.of(Integer.parseInt(start), 1, 1);
                    case 1 -> YearMonth.parse(start).atDay(1);
                    default -> LocalDate.parse(start);
                };
        LocalDate last = switch (hyphens(end)) {
            case 0 -> LocalDate.of(Integer.parseInt(end), 12, 31);
            case 1 -> YearMonth.parse(end).atEndOfMonth();
            default -> LocalDate.parse(end);
        };
        return new Days(first, last);
    }

    /** All days until this one, as an interval without a first day (ISO 8601-2): {@code ../2031-05-06}. */
    public static String until(String day) {
        return UNTIL + day;
    }

    /** By their first days, those without one by their last, before it. */
    public static Comparator<String> inOrder() {
        return Comparator.comparing((String iso) -> isOpen(iso) ? iso.substring(UNTIL.length()) : iso)
                .thenComparing(Comparator.naturalOrder());
    }

    public static boolean isOpen(String iso) {
        return iso.startsWith(UNTIL);
    }

    /** Those that part year, month and day; the first may be a sign: years have one to five digits ("200 decades ago"). */
    private static int hyphens(String date) {
        return (int) date.chars().skip(1).filter(c -> c == '-').count();
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
