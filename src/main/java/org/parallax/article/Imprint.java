package org.parallax.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article says of itself: title, byline, date, credits and whether it is in English. */
public record Imprint(
        @Nullable Wording title,
        @Nullable Wording byline,
        @Nullable Published published,
        List<Credit> credits,
        boolean english) {}
