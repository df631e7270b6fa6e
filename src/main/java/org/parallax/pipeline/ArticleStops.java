package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleReading;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Hints;
import org.parallax.article.Published;
import org.parallax.article.Revision;
import org.parallax.article.RevisionReader;
import org.parallax.article.Submission;
import org.parallax.pipeline.ArticleAnalyst.Analysed;

/** Stops 4 to 6 for one version of an article: what it says, and to which story it belongs. */
@ApplicationScoped
class ArticleStops {
    private final ArticleAnalyst analyst;
    private final StoryAssigner assigner;
    private final Readings readings;
    private final RevisionReader revisions = new RevisionReader();
    private final EventLog events;

    ArticleStops(ArticleAnalyst analyst, StoryAssigner assigner, Readings readings, EventLog events) {
        this.analyst = analyst;
        this.assigner = assigner;
        this.readings = readings;
        this.events = events;
    }

    void analyse(long versionId) {
        ArticleVersion read = QuarkusTransaction.requiringNew().call(() -> ArticleVersion.findById(versionId));
        MDC.put("article", read.article);
        Stop.within(read.trace, () -> analyse(read));
    }

    private void analyse(ArticleVersion read) {
        ArticleReading layout = analyst.layout(read.text, new Hints(read.title, read.published, read.author));
        if (layout.imprint().foreign()) {
            QuarkusTransaction.requiringNew().run(() -> keep(read.id, layout));
            return;
        }
        Analysed analysed = analyst.analyse(read.text, layout);
        Stop.STORY.run(() -> {
            float[] vector = assigner.vector(read, analysed);
            QuarkusTransaction.requiringNew().run(() -> store(read.id, analysed, vector));
        });
    }

    private void keep(long versionId, ArticleReading layout) {
        ArticleVersion version = ArticleVersion.findById(versionId);
        readings.store(version, layout);
        finish(version, layout, ArticleVersion.LANGUAGE_NOT_ANALYSED);
    }

    private void store(long versionId, Analysed analysed, float[] vector) {
        ArticleVersion version = ArticleVersion.findById(versionId);
        Article article = Article.findById(version.article);
        readings.store(version, analysed);
        finish(version, analysed.layout(), ArticleVersion.ANALYSED);
        version.vector = vector;
        Revision revision = revision(version, analysed.layout());
        if (revision != null) {
            version.revise(revision);
        }
        ArticleVersion latest = article.analysed();
        if (latest != null && latest.number > version.number) {
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

    private static void finish(ArticleVersion version, ArticleReading layout, String state) {
        Published published = layout.imprint().published();
        version.state = state;
        version.leasedBy = null;
        version.failure = null;
        version.language = layout.imprint().language();
        if (version.published == null && published != null) {
            version.published = Submission.utc(published.iso());
            version.publishedBasis = published.basis();
        }
    }

    private @Nullable Revision revision(ArticleVersion version, ArticleReading layout) {
        RevisionReader.Read after = new RevisionReader.Read(version.title, version.text, layout);
        ArticleVersion earlier = version.before();
        Analysed before = earlier == null ? null : readings.of(earlier);
        if (earlier == null || before == null) {
            return revisions.first(after);
        }
        return revisions.read(new RevisionReader.Read(earlier.title, earlier.text, before.layout()), after);
    }
}
