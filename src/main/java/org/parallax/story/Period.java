package org.parallax.story;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When an article was written, in days of the epoch, both ends included: a day, or the last year its text names. */
record Period(long from, long to) {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19[89]\\d|20[0-4]\\d)\\b");

    static @Nullable Period of(StoryArticle article) {
        LocalDate day = article.published();
        if (day != null) {
            return new Period(day.toEpochDay(), day.toEpochDay());
        }
        int last = 0;
        Matcher years = YEAR.matcher(article.text());
        while (years.find()) {
            last = Math.max(last, Integer.parseInt(years.group()));
        }
        return last == 0
                ? null
                : new Period(
                        LocalDate.of(last, 1, 1).toEpochDay(),
                        LocalDate.of(last, 12, 31).toEpochDay());
    }

    /** Days between the two, 0 where they overlap. */
    long gap(Period other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }
}
