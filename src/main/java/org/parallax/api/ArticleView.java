package org.parallax.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;

/** An article in its current version. {@code state} is pending, analysed or failed; the text is null for a caller who may not read it. */
public record ArticleView(
        String id,
        @Nullable String externalId,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String author,
        int version,
        Instant receivedAt,
        String state,
        @Nullable String story,
        @Nullable String text) {

    static ArticleView of(Article article, ArticleVersion version, boolean withText) {
        return new ArticleView(
                article.id.toString(),
                article.externalId,
                article.source,
                article.url,
                version.title,
                version.published,
                version.author,
                version.number,
                version.receivedAt,
                version.state,
                article.story == null ? null : article.story.toString(),
                withText ? version.text : null);
    }
}
