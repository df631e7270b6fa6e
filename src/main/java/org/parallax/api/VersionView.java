package org.parallax.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Revision;

/**
 * One version of an article in a list, without its text.
 *
 * @param revision what was done since the version before; null for a first version and one that is not analysed
 */
public record VersionView(
        int number,
        @Nullable String title,
        @Nullable String published,
        @Nullable String author,
        Instant receivedAt,
        String state,
        @Nullable RevisionView revision) {

    /**
     * What was done to an article.
     *
     * @param kind corrected (the outlet says so), silent (words were changed or taken out, and nothing says so), added or
     *     cosmetic
     * @param factual whether what changed holds a figure, a name or a negation
     * @param notices the texts in which the outlet says that it corrected the article
     */
    public record RevisionView(Revision.Kind kind, boolean headline, boolean factual, List<String> notices) {
        static @Nullable RevisionView of(ArticleVersion version) {
            Revision.Kind kind = version.revision;
            return kind == null
                    ? null
                    : new RevisionView(kind, version.headlineChanged, version.factual, version.notices);
        }
    }

    static VersionView of(ArticleVersion version) {
        return new VersionView(
                version.number,
                version.title,
                version.published,
                version.author,
                version.receivedAt,
                version.state,
                RevisionView.of(version));
    }
}
