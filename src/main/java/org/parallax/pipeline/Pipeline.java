package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.parallax.article.Article;
import org.parallax.article.Submission;

/**
 * The way of an article from the moment it is stored: each stop takes up what the one before it left in the database, so
 * a crash between two stops loses nothing.
 */
@ApplicationScoped
public class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final Intake intake;
    private final WorkQueue queue;
    private final ArticleStops articles;
    private final StoryStops stories;
    private final ScoringStop scoring;

    Pipeline(Intake intake, WorkQueue queue, ArticleStops articles, StoryStops stories, ScoringStop scoring) {
        this.intake = intake;
        this.queue = queue;
        this.articles = articles;
        this.stories = stories;
        this.scoring = scoring;
    }

    /** Stop 3: stores articles; when it returns they are safe and in the queue. */
    public List<Article.Accepted> accept(List<Submission> submissions) {
        List<Article.Accepted> accepted = Stop.PIPELINE.call(() -> intake.accept(submissions));
        Tallies.accepted(accepted);
        return accepted;
    }

    /** Gives the quarantined versions of an article another three attempts; false where there is none. */
    public boolean retry(long article) {
        return queue.retry(article);
    }

    /** Takes one piece of work through its next stops; false where there is nothing to do, or nothing can be done now. */
    boolean advance() {
        OptionalLong version = queue.leaseVersion();
        if (version.isPresent()) {
            return analyse(version.getAsLong()); // stops 4 to 6: text, mentions, story
        }
        OptionalLong story = queue.leaseStory();
        if (story.isPresent()) {
            return compare(story.getAsLong()); // stops 6 and 7: claims, comparison
        }
        return scoring.scoreIfDue(); // stop 8
    }

    boolean analyse(long version) {
        MDC.put("version", version);
        try {
            articles.analyse(version);
            Tallies.analysed(true);
            LOG.debugf("article version %d was analysed", version);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            Fault fault = new Fault(e);
            LOG.errorf("article version %d was not analysed: %s", version, fault);
            Tallies.analysed(false);
            if (fault.isPassing()) {
                return false;
            }
            queue.failVersion(version, reason(e));
            return true;
        } finally {
            queue.leaveVersion(version);
            MDC.clear();
        }
    }

    boolean compare(long story) {
        MDC.put("story", story);
        try {
            stories.compare(story);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            Fault fault = new Fault(e);
            LOG.errorf("story %d was not compared: %s", story, fault);
            if (fault.isPassing()) {
                return false;
            }
            queue.failStory(story, reason(e));
            return true;
        } finally {
            queue.leaveStory(story);
            MDC.clear();
        }
    }

    private static String reason(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }
}
