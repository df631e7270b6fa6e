package org.parallax.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.parallax.article.Article;

/** What became of an article that was sent in. */
@RegisterForReflection
public record ArticleReceipt(String id, Article.Outcome outcome) {
    static ArticleReceipt of(Article.Accepted accepted) {
        return new ArticleReceipt(Long.toString(accepted.id()), accepted.outcome());
    }
}
