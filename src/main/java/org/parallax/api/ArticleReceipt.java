package org.parallax.api;

import org.parallax.article.Article;

/** What became of an article that was sent in. */
public record ArticleReceipt(String id, Article.Outcome outcome) {
    static ArticleReceipt of(Article.Accepted accepted) {
        return new ArticleReceipt(Long.toString(accepted.id()), accepted.outcome());
    }
}
