package org.parallax.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Published;

/**
 * An article in its current version.
 *
 * @param publishedBasis how the date is known: stated in the text, metadata of the page or the sender, or inferred
 * @param state pending, analysed, failed, or language_not_analysed: kept, but in a language that is not read
 * @param language an ISO 639 code, null until it is analysed and where the text does not tell
 * @param analysedVersion the version in which its claims stand, null until one is analysed
 * @param text null for a caller who may not read it
 * @param failure why its analysis was given up, null unless it was
 */
public record ArticleView(
        String id,
        @Nullable String externalId,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        Published.@Nullable Basis publishedBasis,
        @Nullable String author,
        @Nullable String language,
        int version,
        @Nullable Integer analysedVersion,
        Instant receivedAt,
        String state,
        @Nullable String failure,
        @Nullable String story,
        @Nullable String text) {

    static ArticleView of(Article article, ArticleVersion version, boolean withText) {
        ArticleVersion analysed = article.analysed();
        return new ArticleView(
                article.id.toString(),
                article.externalId,
                article.source,
                article.url,
                version.title,
                version.published,
                version.publishedBasis,
                version.author,
                version.language,
                version.number,
                analysed == null ? null : analysed.number,
                version.receivedAt,
                version.state,
                version.state.equals(ArticleVersion.FAILED) ? version.failure : null,
                article.story == null ? null : article.story.toString(),
                withText ? version.text : null);
    }
}
