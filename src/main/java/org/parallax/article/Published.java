package org.parallax.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * When an article was published.
 *
 * @param iso a date, or a date and time as stated
 * @param span where the text says so, if it does
 */
public record Published(String iso, Basis basis, @Nullable Span span) {

    /** How the date is known: printed for readers, in machine-readable data or from the sender, or guessed. */
    public enum Basis {
        STATED,
        METADATA,
        INFERRED
    }

    public LocalDate date() {
        return LocalDate.parse(iso.substring(0, "2025-01-31".length()));
    }
}
