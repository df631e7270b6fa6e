package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parallax.article.Article;
import org.parallax.article.ArticleReading;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Block;
import org.parallax.article.Published;
import org.parallax.pipeline.ArticleAnalyst.Analysed;
import org.parallax.story.Assignment;
import org.parallax.story.Story;
import org.parallax.story.StoryArticle;
import org.parallax.story.StoryFinder;
import org.parallax.text.Encoder;

/**
 * Stop 6, first half: keeps the story finder's memory in step with the database. One article is assigned at a time,
 * whatever the number of instances; an instance that missed a step, its own failed ones included, loads the stories anew.
 */
@ApplicationScoped
class StoryAssigner {
    private static final long ASSIGNMENTS = 3_000_002;

    private static final long NEVER = -1;

    private final Encoder encoder;
    private final Readings readings;
    private final StoredJson json;
    private final Clock clock;
    private final Duration patience;
    private @Nullable StoryFinder finder;
    private long step = NEVER;

    StoryAssigner(
            Encoder encoder,
            Readings readings,
            StoredJson json,
            Clock clock,
            @ConfigProperty(name = "parallax.stories.patience", defaultValue = "30d") Duration patience) {
        this.patience = patience;
        this.encoder = encoder;
        this.readings = readings;
        this.json = json;
        this.clock = clock;
    }

    /** The meaning of what the article begins with; computed before the assignment, which others wait for. */
    float[] vector(ArticleVersion version, Analysed analysed) {
        String lead = StoryArticle.lead(version.title, mainText(version, analysed.layout()));
        return encoder.embed(List.of(lead))[0];
    }

    /** Finds the story of a new article within the caller's transaction; stories that change wait for comparison. */
    void assign(Article article, ArticleVersion version, Analysed analysed) {
        Story.getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(" + ASSIGNMENTS + ")")
                .getSingleResult();
        StoryFinder stories = finder();
        step = NEVER;
        long now = ((Number) Story.getEntityManager()
                        .createNativeQuery("UPDATE assignment_step SET step = step + 1 RETURNING step")
                        .getSingleResult())
                .longValue();
        Assignment assignment = stories.assign(storyArticle(article, version, analysed.layout()));
        article.story = Long.valueOf(assignment.story());
        article.assigned = now;
        article.placed = json.of(assignment.explanation());
        changed(article.story);
        for (Assignment.Move move : assignment.moves()) {
            if (!move.article().equals(article.id.toString())) {
                Article.update(
                        "story = ?1, assigned = ?2, placed = ?3 where id = ?4",
                        Long.valueOf(move.to()),
                        now,
                        json.of(move.explanation()),
                        Long.valueOf(move.article()));
            }
            changed(Long.valueOf(move.to()));
            if (move.from() != null) {
                changed(Long.valueOf(move.from()));
            }
        }
        step = now;
    }

    static void changed(Long story) {
        Story.getEntityManager()
                .createNativeQuery("UPDATE story SET change = change + 1, changed_at = now(), trace = ?2 WHERE id = ?1")
                .setParameter(1, story)
                .setParameter(2, Stop.trace())
                .executeUpdate();
    }

    /** The stories as they stand, with what other instances have assigned since the last look. */
    private StoryFinder finder() {
        long stored = ((Number) Story.getEntityManager()
                        .createNativeQuery("SELECT step FROM assignment_step")
                        .getSingleResult())
                .longValue();
        if (finder == null || step == NEVER || step > stored) {
            finder = new StoryFinder(() -> Story.open(clock.instant()).id.toString(), patience);
            step = NEVER;
        }
        if (step < stored) {
            catchUp(finder);
        }
        return finder;
    }

    private void catchUp(StoryFinder stories) {
        for (Article article : step == NEVER ? toldStories() : since(step)) {
            String id = article.id.toString();
            if (stories.knows(id)) {
                stories.move(id, String.valueOf(article.story));
            } else {
                load(stories, article);
            }
        }
    }

    /** The articles of all stories to which something was added lately. */
    private List<Article> toldStories() {
        return Article.list(
                "story in (select told.story from Article told where told.receivedAt > ?1 and told.story is not null)"
                        + " order by id",
                clock.instant().minus(patience));
    }

    private static List<Article> since(long step) {
        return Article.list("story is not null and assigned > ?1 order by assigned, id", step);
    }

    private void load(StoryFinder stories, Article article) {
        ArticleVersion version = article.analysed();
        ArticleReading layout = version == null ? null : readings.layoutOf(version);
        if (version != null && layout != null) {
            stories.load(storyArticle(article, version, layout), String.valueOf(article.story));
        }
    }

    private static StoryArticle storyArticle(Article article, ArticleVersion version, ArticleReading layout) {
        float[] vector = version.vector;
        if (vector == null) {
            throw new IllegalStateException("version " + version.id + " has no vector");
        }
        String text = mainText(version, layout);
        Published published = layout.imprint().published();
        return new StoryArticle(
                article.id.toString(),
                version.title,
                text,
                published == null ? null : published.date(),
                vector,
                article.receivedAt);
    }

    private static String mainText(ArticleVersion version, ArticleReading layout) {
        StringBuilder text = new StringBuilder();
        for (Block block : layout.blocks()) {
            text.append(block.span().of(version.text)).append('\n');
        }
        return text.toString();
    }
}
