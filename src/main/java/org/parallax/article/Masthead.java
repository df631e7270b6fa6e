package org.parallax.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.text.CalendarDate;
import org.parallax.text.Span;

/** The byline and date lines that stand over an article. */
record Masthead(@Nullable Wording byline, @Nullable Published published, Map<Line, Defect.Kind> lines) {
    private static final int REACH = 12;
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 8;
    private static final int MOST_RESIDUE = 3;
    private static final String NAME_WORD = "\\p{Lu}[\\p{L}.'’-]{0,20}";
    private static final String NAME = NAME_WORD + "(?: (?:(?:de|van|von|der|al|bin|la|el) )?" + NAME_WORD + "){1,3}";
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:By|by|BY|Written by|Author:|Reporter:) ?(" + NAME + "(?:(?:, | and | & )" + NAME + "){0,4})");
    private static final Pattern CRAWLER_DATE = Pattern.compile(
            "^(?:date|published|updated|pubdate|time)[:=\\s]{1,3}(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}\\S{0,12})?(?=\\s|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,|•·:;()—–-]+");
    private static final Set<String> DATE_LINE_WORDS = Set.of(
            "by",
            "updated",
            "published",
            "posted",
            "on",
            "at",
            "min",
            "mins",
            "minute",
            "minutes",
            "read",
            "am",
            "pm",
            "for");

    static Masthead read(List<Line> lines) {
        Wording byline = null;
        Published published = null;
        Map<Line, Defect.Kind> found = new LinkedHashMap<>();
        for (Line line : lines.subList(0, Math.min(REACH, lines.size()))) {
            Wording name = byline(line);
            Published date = date(line);
            if (name != null || date != null) {
                found.put(line, name != null ? Defect.Kind.BYLINE : Defect.Kind.METADATA);
            }
            byline = byline == null ? name : byline;
            published = published == null ? date : published;
        }
        return new Masthead(byline, published, found);
    }

    /** A crawler's "date 2025-01-31" in front of a text, with the lower-case residue that shares its line. */
    static @Nullable Published crawlerDate(Line first) {
        Matcher found = CRAWLER_DATE.matcher(first.text().substring(0, Math.min(first.length(), LONGEST)));
        if (!found.find()) {
            return null;
        }
        String rest = first.text().substring(found.end()).strip();
        boolean residue = rest.length() < LONGEST
                && rest.chars().allMatch(c -> Character.isLowerCase(c) || c == ' ')
                && SEPARATORS.split(rest).length <= MOST_RESIDUE;
        Span span = first.span(0, residue ? first.length() : found.end());
        return new Published(found.group(1), Published.Basis.METADATA, span);
    }

    /** The names of a line that is a byline, alone or with date and reading time. */
    static @Nullable Wording byline(Line line) {
        if (line.length() > LONGEST) {
            return null;
        }
        CalendarDate date = CalendarDate.first(line.text());
        Span stamp = date == null ? new Span(line.length(), line.length()) : date.span();
        Matcher found = BYLINE.matcher(line.text()).region(0, stamp.start());
        if (!found.find()) {
            return null;
        }
        String rest =
                line.text().substring(found.end(), stamp.start()) + line.text().substring(stamp.end());
        return isDateLine(rest) ? new Wording(found.group(1), line.span(found.start(1), found.end(1))) : null;
    }

    /** The date of a line that holds little else. */
    private static @Nullable Published date(Line line) {
        CalendarDate date = line.length() > LONGEST ? null : CalendarDate.first(line.text());
        if (date == null) {
            return null;
        }
        String rest = line.text().substring(0, date.span().start())
                + line.text().substring(date.span().end());
        Span span = date.span().shift(line.span().start());
        return isDateLine(rest) ? new Published(date.iso(), Published.Basis.STATED, span) : null;
    }

    /** Whether nothing but names, numbers and the words of a date line is left. */
    private static boolean isDateLine(String rest) {
        List<String> words =
                SEPARATORS.splitAsStream(rest).filter(word -> !word.isEmpty()).toList();
        return words.size() <= MOST_WORDS
                && !words.contains("Correction")
                && (rest.isEmpty() || ".!?".indexOf(rest.charAt(rest.length() - 1)) < 0)
                && words.stream()
                        .allMatch(word -> !Character.isLowerCase(word.charAt(0))
                                || DATE_LINE_WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }
}
