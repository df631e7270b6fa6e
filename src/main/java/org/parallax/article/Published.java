package org.parallax.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.parallax.text.CalendarDate;
import org.parallax.text.Span;

/**
 * When an article was published.
 *
 * @param iso a date, a date and time, or a date and time with offset, as precise as stated
 * @param span where the text says so, if it does
 */
public record Published(String iso, Basis basis, @Nullable Span span) {
    private static final int LAST_YEAR = 9999;

    /** How the date is known: printed for readers, in machine-readable data or from the sender, or guessed. */
    public enum Basis {
        STATED,
        METADATA,
        INFERRED
    }

    /** A date as a machine or a sender gives it; null if it is none, or none of the years 1 to 9999. */
    static @Nullable Published of(String given, Basis basis) {
        try {
            int year = OffsetDateTime.parse(given).getYear();
            return year < 1 || year > LAST_YEAR ? null : new Published(given, basis, null);
        } catch (DateTimeParseException looser) {
            CalendarDate date = CalendarDate.first(given);
            return date == null ? null : new Published(date.iso(), basis, null);
        }
    }

    public LocalDate date() {
        return LocalDate.parse(iso.substring(0, "2025-01-31".length()));
    }
}
