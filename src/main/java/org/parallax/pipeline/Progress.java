package org.parallax.pipeline;

import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.claim.Claim;
import org.parallax.story.Story;

/**
 * How far the ledger is.
 *
 * @param pending article versions to analyse and stories to compare
 * @param failed article versions given up after {@value WorkQueue#MOST_ATTEMPTS} attempts
 */
public record Progress(long articles, long pending, long failed, long stories, long claims) {

    public static Progress now() {
        return new Progress(
                Article.count(),
                ArticleVersion.count("state", ArticleVersion.PENDING) + Story.count("change <> comparedChange"),
                ArticleVersion.count("state", ArticleVersion.FAILED),
                Story.count("from Story s where exists (select 1 from Article a where a.story = s.id)"),
                Claim.count());
    }
}
