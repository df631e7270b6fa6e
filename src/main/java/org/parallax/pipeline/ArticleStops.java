package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Hints;
import org.parallax.pipeline.ArticleAnalyst.Analysed;

/** Stops 4 to 6 for one version of an article: what it says, and to which story it belongs. */
@ApplicationScoped
class ArticleStops {
    private final ArticleAnalyst analyst;
    private final StoryAssigner assigner;
    private final Readings readings;
    private final EventLog events;

    ArticleStops(ArticleAnalyst analyst, StoryAssigner assigner, Readings readings, EventLog events) {
        this.analyst = analyst;
        this.assigner = assigner;
        this.readings = readings;
        this.events = events;
    }

    void analyse(long versionId) {
        ArticleVersion read = QuarkusTransaction.requiringNew().call(() -> ArticleVersion.findById(versionId));
        Analysed analysed = analyst.analyse(read.text, new Hints(read.title, read.published, read.author));
        float[] vector = assigner.vector(read, analysed);
        QuarkusTransaction.requiringNew().run(() -> store(versionId, analysed, vector));
    }

    private void store(long versionId, Analysed analysed, float[] vector) {
        ArticleVersion version = ArticleVersion.findById(versionId);
        Article article = Article.findById(version.article);
        readings.store(version, analysed);
        version.state = ArticleVersion.ANALYSED;
        version.leasedBy = null;
        version.failure = null;
        version.vector = vector;
        if (version.number < article.version) {
            return;
        }
        if (article.story == null) {
            assigner.assign(article, version, analysed);
        } else {
            StoryAssigner.changed(article.story);
        }
        if (article.story != null) {
            events.analysed(article.id, version.number, article.story);
        }
    }
}
