package org.parallax.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.story.Story;

/** A story with its articles in the order they came in. */
public record StoryView(
        String id,
        @Nullable String title,
        Instant openedAt,
        @Nullable Instant comparedAt,
        List<StoryArticle> articles) {

    public record StoryArticle(
            String id,
            @Nullable String externalId,
            String source,
            @Nullable String published,
            @Nullable String title) {}

    public record StoryPage(List<StoryView> items, @Nullable String next) {}

    static StoryView of(Story story) {
        List<StoryArticle> articles = Article.<Article>list("story = ?1 order by id", story.id).stream()
                .map(StoryView::article)
                .toList();
        return new StoryView(story.id.toString(), story.title, story.openedAt, story.comparedAt, articles);
    }

    private static StoryArticle article(Article article) {
        ArticleVersion version = article.current();
        return new StoryArticle(
                article.id.toString(),
                article.externalId,
                article.source,
                version == null ? null : version.published,
                version == null ? null : version.title);
    }
}
