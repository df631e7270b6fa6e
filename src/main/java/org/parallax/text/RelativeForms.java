package org.parallax.text;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.DateWords.Direction;
import org.parallax.text.NewsCalendar.Resolved;

/** Dates counted from the day of publication, or from the day named last. */
final class RelativeForms {
    private static final Set<String> EARLIER = Set.of("earlier", "before");
    private static final Set<String> LATER = Set.of("later", "after");
    private static final Set<String> OF = Set.of("of", "in");
    private static final Set<String> MEASURED = Set.of("to", "within", "than", "for", "least", "most", "after");
    private final DateWords words;
    private final NewsCalendar calendar;
    private final CalendarForms names;

    RelativeForms(DateWords words, NewsCalendar calendar) {
        this.words = words;
        this.calendar = calendar;
        this.names = new CalendarForms(words, calendar);
    }

    /**
     * The relative date that begins at a token.
     *
     * @param named the last day named before it
     */
    @Nullable
    Found at(int i, @Nullable LocalDate named) {
        Found found = switch (words.type(i)) {
            case "day" ->
                new Found(
                        words.end(i),
                        calendar.anchor().plusDays((long) words.value(i)).toString(),
                        true);
            case "shift" -> shifted(i, named);
            case "part" -> part(i + 1, (int) words.value(i));
            case "season" -> season(i);
            case "count", "some" -> counted(i, named);
            default -> marked(i, named);
        };
        return found != null || words.count(i) == 0 ? found : counted(i, named);
    }

    /** "Earlier this week", "mid-2031", "the same day", "the day before". */
    private @Nullable Found marked(int i, @Nullable LocalDate named) {
        String word = words.lower(i);
        if (word.startsWith("mid-")) {
            int year = DateWords.digits(word.substring("mid-".length()), 4);
            return year < 1900
                    ? null
                    : Found.of(i + 1, NewsCalendar.part(new Resolved(NewsCalendar.year(year), true), 1));
        }
        if (word.equals("earlier") || word.equals("later")) {
            Found period = words.type(i + 1).equals("shift") ? shifted(i + 1, null) : null;
            return period == null
                    ? null
                    : Found.of(period.end(), calendar.within(period.resolved(), word.equals("earlier")));
        }
        boolean day = words.lower(i + 1).equals("day");
        if (named == null || !day) {
            return null;
        }
        if (word.equals("same") || word.equals("following")) {
            return new Found(i + 2, named.plusDays(word.equals("same") ? 0 : 1).toString(), false);
        }
        boolean before = word.equals("the") && words.lower(i + 2).equals("before");
        return before ? new Found(i + 3, named.minusDays(1).toString(), false) : null;
    }

    /** "Last week", "next Tuesday", "this January", "the past three days". */
    private @Nullable Found shifted(int i, @Nullable LocalDate named) {
        int shift = (int) words.value(i);
        int next = i + 1;
        switch (words.type(next)) {
            case "weekday":
                return Found.of(next + 1, calendar.weekday((int) words.value(next), shift));
            case "month":
                return words.isCapital(next)
                        ? Found.of(next + 1, calendar.month((int) words.value(next), shift))
                        : null;
            case "season":
                return Found.of(next + 1, NewsCalendar.season(seasonYear((int) words.value(next), shift), (int)
                        words.value(next)));
            default:
                return words.isUnit(next) ? unit(i, named) : several(i, next, shift);
        }
    }

    private @Nullable Found unit(int i, @Nullable LocalDate named) {
        int shift = (int) words.value(i);
        String unit = words.unit(i + 1);
        if (unit.equals("day")) {
            return named == null || shift == 0
                    ? null
                    : new Found(i + 2, named.plusDays(shift).toString(), false);
        }
        Resolved period = words.lower(i).equals("past") ? calendar.span(unit, -1) : calendar.period(unit, shift);
        return Found.of(i + 2, period);
    }

    private @Nullable Found several(int i, int next, int shift) {
        int at = words.lower(next + 1).equals("of") ? next + 2 : next + 1;
        int count = words.type(next).equals("some") ? (int) words.value(next) : words.count(next);
        if (count == 0 || shift == 0 || !words.isUnit(at)) {
            return null;
        }
        Resolved span = calendar.span(words.unit(at), shift * count);
        return new Found(at + 1, span.iso(), span.certain() && !words.type(next).equals("some"));
    }

    /** The part of the period that begins at the token after it: "end of last year", "late January", "early 2031". */
    private @Nullable Found part(int after, int part) {
        int at = words.isOneOf(after, OF) ? after + 1 : after;
        boolean current = words.lower(at).equals("the")
                && words.isUnit(at + 1)
                && !words.lower(at + 2).equals("of");
        Found period = current
                ? Found.of(at + 2, calendar.period(words.unit(at + 1), 0))
                : words.type(at).equals("shift") ? shifted(at, null) : names.at(at);
        if (period == null || period.isDay() || period.iso().contains("/") && !words.isUnit(period.end() - 1)) {
            return null;
        }
        return Found.of(period.end(), NewsCalendar.part(period.resolved(), part));
    }

    private @Nullable Found season(int i) {
        int at = words.lower(i + 1).equals("of") ? i + 2 : i + 1;
        int year = words.year(at);
        return year == 0 ? null : Found.of(at + 1, NewsCalendar.season(year, (int) words.value(i)));
    }

    private int seasonYear(int firstMonth, int shift) {
        int year = calendar.anchor().getYear();
        boolean over = calendar.anchor().getMonthValue() >= firstMonth + 3;
        boolean begun = calendar.anchor().getMonthValue() >= firstMonth;
        return shift < 0 ? over ? year : year - 1 : shift > 0 && begun ? year + 1 : year;
    }

    /** "Three days ago", "a day after", "two weeks earlier", "in a month". */
    private @Nullable Found counted(int i, @Nullable LocalDate named) {
        int number = words.lower(i).equals("a") && words.type(i + 1).equals("some") ? i + 1 : i;
        int count = words.type(number).equals("some") ? (int) words.value(number) : words.count(number);
        int unit = words.lower(number + 1).equals("of") ? number + 2 : number + 1;
        if (count == 0 || !words.isUnit(unit)) {
            return null;
        }
        boolean exact = !words.type(number).equals("some");
        if (words.lower(unit + 1).equals("ago")) {
            Resolved date = NewsCalendar.moved(calendar.anchor(), words.unit(unit), -count);
            return new Found(unit + 2, date.iso(), date.certain() && exact);
        }
        int side = words.isOneOf(unit + 1, EARLIER) ? -1 : words.isOneOf(unit + 1, LATER) ? 1 : 0;
        if (side != 0 && named != null && !words.isOneOf(i - 1, MEASURED)) {
            return new Found(
                    unit + 2,
                    NewsCalendar.moved(named, words.unit(unit), side * count).iso(),
                    false);
        }
        boolean hence = words.lower(i - 1).equals("in") && words.direction(i) == Direction.AHEAD;
        return hence
                ? new Found(
                        unit + 1,
                        NewsCalendar.moved(calendar.anchor(), words.unit(unit), count)
                                .iso(),
                        false)
                : null;
    }
}
