package org.parallax.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A date written out with day, month and year, and the time of day where one follows it. */
public record CalendarDate(
        Span span, LocalDate date, @Nullable String time) {
    static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String TIME = "(?:T|,?\\s{1,3}(?:at\\s)?)(\\d{1,2}):([0-5]\\d)(?::\\d{2})?\\s?([ap]\\.?m\\b)?";
    private static final Map<String, Integer> MONTHS = IntStream.range(0, 12)
            .boxed()
            .collect(Collectors.toMap(
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")::get,
                    i -> i + 1));
    private static final Pattern ISO = pattern("(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            pattern("\\b" + MONTH + "\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            pattern("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?" + MONTH + ",?\\s{1,3}(\\d{4})\\b");
    private static final Pattern CLOCK = pattern(TIME);

    /** The first such date of a text, by its form's order: ISO, month first, day first. */
    public static @Nullable CalendarDate first(String text) {
        CalendarDate iso = first(text, ISO, 1, 2, 3);
        CalendarDate monthFirst = iso != null ? iso : first(text, MONTH_FIRST, 3, 1, 2);
        return monthFirst != null ? monthFirst : first(text, DAY_FIRST, 3, 2, 1);
    }

    /** The date, with the time where there is one. */
    public String iso() {
        return time == null ? date.toString() : date + "T" + time;
    }

    static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static @Nullable CalendarDate first(String text, Pattern form, int year, int month, int day) {
        Matcher found = form.matcher(text);
        while (found.find()) {
            try {
                String name = found.group(month);
                int number = Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : month(name);
                LocalDate date =
                        LocalDate.of(Integer.parseInt(found.group(year)), number, Integer.parseInt(found.group(day)));
                return withTime(text, date, found.toMatchResult());
            } catch (DateTimeException notADate) {
                continue;
            }
        }
        return null;
    }

    private static CalendarDate withTime(String text, LocalDate date, MatchResult found) {
        Matcher clock = CLOCK.matcher(text).region(found.end(), text.length());
        if (!clock.lookingAt()) {
            return new CalendarDate(new Span(found.start(), found.end()), date, null);
        }
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(3) == null ? "" : clock.group(3).toLowerCase(Locale.ROOT);
        int hour24 = half.startsWith("p") && hour < 12 ? hour + 12 : half.startsWith("a") && hour == 12 ? 0 : hour;
        String time = hour24 < 24 ? String.format(Locale.ROOT, "%02d:%s", hour24, clock.group(2)) : null;
        return new CalendarDate(new Span(found.start(), clock.end()), date, time);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
