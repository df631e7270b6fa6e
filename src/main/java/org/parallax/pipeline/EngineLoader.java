package org.parallax.pipeline;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimRelations;

/** Loads the engines with their models and lexicons behind the start, so that the service answers before it can judge. */
@ApplicationScoped
public class EngineLoader {
    private static final Logger LOG = Logger.getLogger(EngineLoader.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** ONNX Runtime's first act recurses with the length of the command line, which a class path can make long. */
    private static final long STACK = 64L << 20;

    private final List<Instance<?>> engines;
    private volatile boolean loaded;
    private volatile boolean stopping;
    private final Thread loader = new Thread(null, this::load, "engine-loader", STACK);
    private volatile @Nullable String failure;

    EngineLoader(
            Instance<ArticleAnalyst> articleAnalyst,
            Instance<StoryAnalyst> storyAnalyst,
            Instance<ClaimRelations> claimRelations) {
        engines = List.of(articleAnalyst, storyAnalyst, claimRelations);
    }

    void start(@ObservesAsync HttpServerStart listening) {
        loader.setDaemon(true);
        loader.start();
    }

    /** Waits for what is being loaded: a process that exits while a native library sets itself up may crash. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        loader.join(PATIENCE.toMillis());
    }

    private void load() {
        try {
            for (Instance<?> engine : engines) {
                if (!stopping) {
                    engine.get();
                }
            }
            loaded = !stopping;
        } catch (RuntimeException | LinkageError e) {
            failure = e.toString();
            LOG.log(stopping ? Logger.Level.DEBUG : Logger.Level.ERROR, "the engines did not load", e);
        }
    }

    public boolean isLoaded() {
        return loaded;
    }

    /** Why the engines cannot be loaded, null while nothing is wrong. */
    public @Nullable String failure() {
        return failure;
    }
}
