package org.parallax.story;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Reading;

/** What one article of one outlet contributes to a story. {@code published} is stated or inferred. */
public record Account(
        String id,
        String source,
        @Nullable String title,
        @Nullable LocalDate published,
        Reading reading) {

    /** The earliest first; accounts without a day last. */
    public static final Comparator<Account> BY_DAY = Comparator.comparing(
                    Account::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Account::id);

    public String text() {
        return reading.text().text();
    }
}
