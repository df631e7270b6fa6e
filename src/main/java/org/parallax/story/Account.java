package org.parallax.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Reading;

/** What one article of one outlet contributes to a story. {@code published} is stated or inferred. */
public record Account(
        String id,
        String source,
        @Nullable String title,
        @Nullable LocalDate published,
        Reading reading) {

    public String text() {
        return reading.text().text();
    }
}
