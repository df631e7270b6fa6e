package org.parallax.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimRelations;

/** Loads the engines with their models and lexicons behind the start, so that the service answers before it can judge. */
@ApplicationScoped
public class EngineLoader {
    private static final Logger LOG = Logger.getLogger(EngineLoader.class);

    private final List<Instance<?>> engines;
    private volatile boolean loaded;
    private volatile @Nullable String failure;

    EngineLoader(
            Instance<ArticleAnalyst> articleAnalyst,
            Instance<StoryAnalyst> storyAnalyst,
            Instance<ClaimRelations> claimRelations) {
        engines = List.of(articleAnalyst, storyAnalyst, claimRelations);
    }

    void start(@Observes StartupEvent event) {
        Thread loader = new Thread(this::load, "engine-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private void load() {
        try {
            engines.forEach(Instance::get);
            loaded = true;
        } catch (RuntimeException | LinkageError e) {
            failure = e.toString();
            LOG.error("the engines did not load", e);
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
