package org.parallax.text;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates by the names of the calendar: days, months, weekdays, years, holidays. */
final class CalendarForms {
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "of", "since", "until", "till", "by", "during", "from", "to", "through", "before", "after", "between",
            "around", "about", "early", "late", "mid", "this", "last", "next", "every");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "of", "since", "until", "till", "by", "during", "from", "to", "through", "before", "after", "between",
            "around", "about", "early", "late", "mid", "the", "his", "her", "its", "their", "a", "and", "spring",
            "summer", "autumn", "fall", "winter", "'s", "’s");
    private static final Set<String> ALSO_WORDS =
            Set.of("march", "may", "april", "june", "august", "mar", "jan", "dec");
    private static final Set<String> NAMED_DAYS =
            Set.of("black", "good", "super", "ash", "palm", "cyber", "bloody", "easter", "giving");
    private static final Set<String> PAPERS =
            Set.of("times", "express", "mirror", "telegraph", "mail", "herald", "post");
    private static final Set<String> RANGE = Set.of("to", "through", "until", "-", "–", "—", "and");
    private final DateWords words;
    private final @Nullable NewsCalendar calendar;

    CalendarForms(DateWords words, @Nullable NewsCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
    }

    /** The calendar date that begins at a token. */
    @Nullable
    Found at(int i) {
        Found found = switch (words.type(i)) {
            case "month" -> monthFirst(i);
            case "weekday" -> weekday(i);
            case "holiday" -> holiday(i);
            default -> null;
        };
        if (found == null && words.day(i) > 0) {
            found = dayFirst(i);
        }
        return found != null ? found : plain(i);
    }

    private @Nullable Found weekday(int i) {
        if (words.isOneOf(i - 1, NAMED_DAYS) || words.isOneOf(i + 1, PAPERS) && words.isCapital(i + 1)) {
            return null;
        }
        boolean bracket = words.lower(i + 1).equals("(");
        int next = bracket || words.lower(i + 1).equals(",") ? i + 2 : i + 1;
        Found date = words.type(next).equals("month") ? monthFirst(next) : words.day(next) > 0 ? dayFirst(next) : null;
        if (date != null && date.isDay() && (!bracket || words.lower(date.end()).equals(")"))) {
            return new Found(bracket ? date.end() + 1 : date.end(), date.iso(), date.certain());
        }
        return calendar == null ? null : Found.of(i + 1, calendar.weekday((int) words.value(i), words.direction(i)));
    }

    private @Nullable Found monthFirst(int i) {
        if (!words.isCapital(i)) {
            return null;
        }
        int month = (int) words.value(i);
        int day = words.day(i + 1);
        if (day > 0 && !words.isUnit(i + 2)) {
            return withDay(month, day, i + 2);
        }
        int hyphen = words.lower(i + 1).indexOf('-');
        int from = hyphen < 1 ? 0 : DateWords.digits(words.lower(i + 1).substring(0, hyphen), 2);
        int to = hyphen < 1 ? 0 : DateWords.digits(words.lower(i + 1).substring(hyphen + 1), 2);
        if (from > 0 && to > from) {
            return range(month, from, to, i + 2);
        }
        int skip = Set.of(",", "of").contains(words.lower(i + 1)) ? 1 : 0;
        int year = words.year(i + 1 + skip);
        return year > 0 ? new Found(i + 2 + skip, "%d-%02d".formatted(year, month), true) : monthAlone(i, month);
    }

    private @Nullable Found withDay(int month, int day, int end) {
        int to = words.isOneOf(end, RANGE) && !words.type(end + 2).equals("month") ? words.day(end + 1) : 0;
        return to > day && !words.isUnit(end + 2) ? range(month, day, to, end + 2) : dayOf(month, day, end);
    }

    private @Nullable Found range(int month, int from, int to, int end) {
        Found first = dayOf(month, from, end);
        Found last = dayOf(month, to, end);
        if (first == null || last == null) {
            return null;
        }
        return new Found(last.end(), first.iso() + "/" + last.iso(), first.certain());
    }

    /** A day and month with the year that follows them, or the nearest year. */
    private @Nullable Found dayOf(int month, int day, int end) {
        int comma = words.lower(end).equals(",") ? 1 : 0;
        int year = words.year(end + comma);
        if (year > 0) {
            LocalDate date = NewsCalendar.date(year, month, day);
            return date == null ? null : new Found(end + comma + 1, date.toString(), true);
        }
        return calendar == null ? null : Found.of(end, calendar.day(month, day, words.direction(end - 1)));
    }

    private @Nullable Found monthAlone(int i, int month) {
        boolean introduced = words.isOneOf(i - 1, BEFORE_MONTH);
        boolean named = isName(i + 1) || isName(i - 1);
        boolean alsoWord = ALSO_WORDS.contains(words.lower(i));
        boolean likely = alsoWord ? introduced && (!named || words.lower(i - 1).equals("in")) : introduced || !named;
        if (calendar == null || !likely) {
            return null;
        }
        return Found.of(i + 1, calendar.month(month, words.direction(i)));
    }

    private boolean isName(int i) {
        return words.isProper(i) && words.isCapital(i);
    }

    private @Nullable Found dayFirst(int i) {
        int skip = words.lower(i + 1).equals("of") ? 1 : 0;
        int to = words.isOneOf(i + 1, RANGE) ? words.day(i + 2) : 0;
        if (to > words.day(i) && isMonth(i + 3)) {
            return range((int) words.value(i + 3), words.day(i), to, i + 4);
        }
        return isMonth(i + 1 + skip) ? dayOf((int) words.value(i + 1 + skip), words.day(i), i + 2 + skip) : null;
    }

    private boolean isMonth(int i) {
        return words.type(i).equals("month") && words.isCapital(i);
    }

    private @Nullable Found holiday(int i) {
        int month = (int) words.value(i);
        return dayOf(month, (int) Math.round(100 * (words.value(i) - month)), words.end(i));
    }

    /** "2031-05-09", "2031", "the 1990s". */
    private @Nullable Found plain(int i) {
        String word = words.lower(i);
        CalendarDate written = word.length() == 10 && word.charAt(4) == '-' ? CalendarDate.first(word) : null;
        if (written != null) {
            return new Found(i + 1, written.date().toString(), true);
        }
        if (word.length() == 5 && word.endsWith("0s") && DateWords.digits(word.substring(0, 4), 4) >= 1700) {
            return new Found(i + 1, NewsCalendar.decade(DateWords.digits(word.substring(0, 4), 4)), true);
        }
        int year = words.year(i);
        return year > 0 && words.isOneOf(i - 1, BEFORE_YEAR) && !words.isUnit(i + 1)
                ? new Found(i + 1, NewsCalendar.year(year), true)
                : null;
    }
}
