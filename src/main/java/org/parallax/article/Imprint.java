package org.parallax.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of itself: title, byline, date, credits.
 *
 * @param language an ISO 639 code, null where the text does not tell
 */
public record Imprint(
        @Nullable Wording title,
        @Nullable Wording byline,
        @Nullable Published published,
        List<Credit> credits,
        @Nullable String language) {

    /** Whether the article is in a language that is not read. */
    public boolean foreign() {
        return language != null && !language.equals("en");
    }
}
