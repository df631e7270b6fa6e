package org.parallax.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parallax.pipeline.ArticleAnalyst;
import org.parallax.pipeline.StoryAnalyst;

/** Ready once the engines, models and lexicons are loaded. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {
    private final boolean loaded;

    ReadinessCheck(ArticleAnalyst articleAnalyst, StoryAnalyst storyAnalyst) {
        loaded = articleAnalyst != null && storyAnalyst != null;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engines").status(loaded).build();
    }
}
