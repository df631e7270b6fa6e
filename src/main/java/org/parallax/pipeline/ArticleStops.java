package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Hints;
import org.parallax.pipeline.ArticleAnalyst.Analysed;
import org.parallax.story.Story;

/** Stops 4 to 6 for one version of an article: what it says, and to which story it belongs. */
@ApplicationScoped
class ArticleStops {
    private final ArticleAnalyst analyst;
    private final StoryAssigner assigner;
    private final Readings readings;

    ArticleStops(ArticleAnalyst analyst, StoryAssigner assigner, Readings readings) {
        this.analyst = analyst;
        this.assigner = assigner;
        this.readings = readings;
    }

    void analyse(long versionId) {
        ArticleVersion read = QuarkusTransaction.requiringNew().call(() -> ArticleVersion.findById(versionId));
        Analysed analysed = analyst.analyse(read.text, new Hints(read.title, read.published, read.author));
        QuarkusTransaction.requiringNew().run(() -> store(versionId, analysed));
    }

    private void store(long versionId, Analysed analysed) {
        ArticleVersion version = ArticleVersion.findById(versionId);
        Article article = Article.findById(version.article);
        readings.store(version, analysed);
        version.state = ArticleVersion.ANALYSED;
        version.leasedBy = null;
        version.failure = null;
        if (version.number == article.version) {
            Long before = article.story;
            article.story = assigner.assign(article, version, analysed);
            Story.update("change = change + 1 where id = ?1 or id = ?2", article.story, before == null ? -1 : before);
        }
    }
}
