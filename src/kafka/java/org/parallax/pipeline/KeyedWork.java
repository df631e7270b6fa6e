package org.parallax.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.article.Submission;

/**
 * The stops of the {@link Pipeline}, with work handed out by key. What comes twice does nothing the second time: how far a
 * topic was taken in is stored with what was taken in, and versions and stories are leased before they are worked on. What
 * is left lying, because an instance died with it, the queue of the database takes up after its patience.
 */
@ApplicationScoped
public class KeyedWork {
    private static final Logger LOG = Logger.getLogger(KeyedWork.class);
    private static final int PAUSE_MILLIS = 1000;

    private final Pipeline pipeline;
    private final WorkQueue queue;
    private final EntityManager entities;
    private final MutinyEmitter<Record<String, String>> changed;

    KeyedWork(
            Pipeline pipeline,
            WorkQueue queue,
            EntityManager entities,
            @Channel("changed-stories") MutinyEmitter<Record<String, String>> changed) {
        this.pipeline = pipeline;
        this.queue = queue;
        this.entities = entities;
        this.changed = changed;
    }

    /** Where an article stood in its topic. */
    public record Place(String topic, int part, long offset) {}

    /**
     * Takes an article in and through its stops, and hands its story on.
     *
     * @throws IllegalStateException where its analysis failed for good
     */
    public void take(Place place, Submission submission) {
        OptionalLong article = untilItCanBe(() -> accept(place, submission));
        if (article.isEmpty()) {
            return;
        }
        long id = article.getAsLong();
        untilItCanBe(() -> analyse(id));
        untilItCanBe(() -> handOn(id));
        if (QuarkusTransaction.requiringNew()
                .call(() -> ArticleVersion.count("article = ?1 and state = ?2", id, "failed") > 0)) {
            throw new IllegalStateException("article " + id + " could not be analysed");
        }
    }

    private OptionalLong accept(Place place, Submission submission) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int news = entities.createNativeQuery("INSERT INTO consumed AS c (topic, part, next) VALUES (?1, ?2, ?3)"
                            + " ON CONFLICT (topic, part) DO UPDATE SET next = excluded.next WHERE c.next < excluded.next")
                    .setParameter(1, place.topic())
                    .setParameter(2, place.part())
                    .setParameter(3, place.offset() + 1)
                    .executeUpdate();
            if (news == 0) {
                return Article.idOf(submission);
            }
            return OptionalLong.of(pipeline.accept(List.of(submission)).get(0).id());
        });
    }

    private boolean analyse(long article) {
        OptionalLong version = queue.leaseVersionOf(article);
        while (version.isPresent()) {
            pipeline.analyse(version.getAsLong());
            version = queue.leaseVersionOf(article);
        }
        return true;
    }

    private boolean handOn(long article) {
        Article analysed = QuarkusTransaction.requiringNew().call(() -> Article.findById(article));
        if (analysed.story != null) {
            String story = analysed.story.toString();
            changed.sendAndAwait(Record.of(story, story));
        }
        return true;
    }

    /** Compares a story; all messages of one story come to one instance, one after the other. */
    @Incoming("stories")
    @Blocking
    public void compare(String story) {
        long id = Long.parseLong(story);
        OptionalLong leased = untilItCanBe(() -> queue.leaseStory(id));
        if (leased.isPresent()) {
            pipeline.compare(id);
        }
    }

    /** Waits for a database or a broker that does not answer: what was handed out is kept until it can be worked on. */
    private static <T> T untilItCanBe(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                LOG.warnf("tried again in a moment: %s", new Fault(e));
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the instance ends", e);
        }
    }
}
