package org.parallax.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.text.DateWords.Direction;

/** Resolves dates against the day of publication. What a text leaves open lies in the past rather than ahead. */
record NewsCalendar(LocalDate anchor) {
    private static final int AGAINST = 3;
    private static final int CLEAR = 2;
    private static final int EDGE = 7;

    /** A resolved date: a day, month, year or interval, and whether no other reading is as good. */
    record Resolved(String iso, boolean certain) {}

    /** The day of that name and number that is nearest, days against the direction counting three times. */
    @Nullable
    Resolved day(int month, int day, Direction direction) {
        LocalDate best = null;
        double least = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
            LocalDate date = date(year, month, day);
            double cost = date == null ? Double.MAX_VALUE : cost(ChronoUnit.DAYS.between(anchor, date), direction);
            second = Math.min(second, Math.max(cost, least));
            best = cost < least ? date : best;
            least = Math.min(least, cost);
        }
        return best == null ? null : new Resolved(best.toString(), agrees(best, direction) || second >= CLEAR * least);
    }

    private boolean agrees(LocalDate date, Direction direction) {
        return direction == (date.isAfter(anchor) ? Direction.AHEAD : Direction.PAST);
    }

    Resolved month(int month, Direction direction) {
        YearMonth now = YearMonth.from(anchor);
        int year = IntStream.rangeClosed(now.getYear() - 1, now.getYear() + 1)
                .boxed()
                .min((a, b) -> Double.compare(
                        cost(now.until(YearMonth.of(a, month), ChronoUnit.MONTHS), direction),
                        cost(now.until(YearMonth.of(b, month), ChronoUnit.MONTHS), direction)))
                .orElseThrow();
        return new Resolved(YearMonth.of(year, month).toString(), true);
    }

    private static double cost(long distance, Direction direction) {
        boolean against = distance > 0 ? direction != Direction.AHEAD : direction == Direction.AHEAD;
        return Math.abs(distance) * (against ? AGAINST : 1.0);
    }

    Resolved weekday(int number, Direction direction) {
        DayOfWeek name = DayOfWeek.of(number);
        LocalDate date = anchor.with(
                direction == Direction.AHEAD
                        ? TemporalAdjusters.nextOrSame(name)
                        : TemporalAdjusters.previousOrSame(name));
        return new Resolved(date.toString(), direction != Direction.OPEN || date.equals(anchor));
    }

    /** "Last Thursday", "this Thursday", "next Thursday". */
    Resolved weekday(int number, int shift) {
        DayOfWeek name = DayOfWeek.of(number);
        LocalDate date = shift < 0
                ? anchor.with(TemporalAdjusters.previous(name))
                : shift > 0
                        ? anchor.with(TemporalAdjusters.next(name))
                        : monday(anchor).with(name);
        return new Resolved(date.toString(), Math.abs(ChronoUnit.DAYS.between(anchor, date)) > 1);
    }

    /** "Last January", "this January", "next January". */
    Resolved month(int month, int shift) {
        YearMonth now = YearMonth.from(anchor);
        YearMonth date = now.withMonth(month);
        boolean wrongSide = shift < 0 ? !date.isBefore(now) : shift > 0 && !date.isAfter(now);
        return new Resolved(date.plusYears(wrongSide ? shift : 0).toString(), shift != 0);
    }

    /** "Last week", "this month", "next year"; null for a unit that has no such name. */
    @Nullable
    Resolved period(String unit, int shift) {
        return switch (unit) {
            case "week" -> {
                LocalDate monday = monday(anchor).plusWeeks(shift);
                yield new Resolved(interval(monday, monday.plusDays(6)), true);
            }
            case "weekend" -> weekend(shift);
            case "month" ->
                new Resolved(YearMonth.from(anchor).plusMonths(shift).toString(), true);
            case "year" -> new Resolved(year(anchor.getYear() + shift), true);
            case "decade" -> new Resolved(decade(anchor.getYear() / 10 * 10 + 10 * shift), true);
            default -> null;
        };
    }

    private Resolved weekend(int shift) {
        LocalDate saturday = anchor.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        LocalDate chosen = shift < 0
                ? anchor.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
                : shift > 0 ? monday(anchor).plusWeeks(1).plusDays(5) : saturday;
        return new Resolved(interval(chosen, chosen.plusDays(1)), shift != 0);
    }

    /** "Earlier this week" ends on the anchor, "later this week" begins there. */
    Resolved within(Resolved period, boolean earlier) {
        Days days = Days.of(period.iso());
        LocalDate day =
                anchor.isBefore(days.first()) ? days.first() : anchor.isAfter(days.last()) ? days.last() : anchor;
        return new Resolved(earlier ? interval(days.first(), day) : interval(day, days.last()), period.certain());
    }

    /** The very beginning (-1), early (0), middle (1) or late (2) part or the very end (3) of a year or month. */
    static Resolved part(Resolved period, int part) {
        if (period.iso().length() == "2031".length()) {
            int year = Integer.parseInt(period.iso());
            YearMonth first = YearMonth.of(year, part < 0 ? 1 : part > 2 ? 11 : 4 * part + 1);
            return new Resolved(first + "/" + first.plusMonths(part < 0 || part > 2 ? 1 : 3), false);
        }
        LocalDate from = Days.of(period.iso()).first();
        LocalDate to = Days.of(period.iso()).last();
        long third = (ChronoUnit.DAYS.between(from, to) + 1) / 3;
        LocalDate start = part < 0 ? from : part > 2 ? to.minusDays(EDGE - 1) : from.plusDays(third * part);
        LocalDate end = part < 0 ? from.plusDays(EDGE - 1) : part >= 2 ? to : from.plusDays(third * (part + 1) - 1);
        return new Resolved(interval(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end), false);
    }

    /** So many units before or after a day, as exact as the unit. */
    static Resolved moved(LocalDate from, String unit, int count) {
        return switch (unit) {
            case "day" -> new Resolved(from.plusDays(count).toString(), true);
            case "week" -> new Resolved(from.plusWeeks(count).toString(), false);
            case "month" -> new Resolved(YearMonth.from(from).plusMonths(count).toString(), false);
            case "decade" -> new Resolved(year(from.getYear() + 10 * count), false);
            default -> new Resolved(year(from.getYear() + count), false);
        };
    }

    /** The last (count below 0) or next so many days, weeks, months or years. */
    Resolved span(String unit, int count) {
        LocalDate other = switch (unit) {
            case "day" -> anchor.plusDays(count);
            case "week", "weekend" -> anchor.plusWeeks(count);
            case "month" -> anchor.plusMonths(count);
            case "decade" -> anchor.plusYears(10L * count);
            default -> anchor.plusYears(count);
        };
        return new Resolved(count < 0 ? interval(other, anchor) : interval(anchor, other), unit.equals("day"));
    }

    static Resolved season(int year, int firstMonth) {
        YearMonth first = YearMonth.of(year, firstMonth);
        return new Resolved(first + "/" + first.plusMonths(2), false);
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static String interval(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + "/" + to;
    }

    static String year(int year) {
        return Integer.toString(year);
    }

    static String decade(int year) {
        return year + "/" + (year + 9);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
