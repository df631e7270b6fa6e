package org.parallax.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.parallax.pipeline.EngineLoader;

/** Ready once the engines, models and lexicons are loaded. */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {
    private final EngineLoader loader;

    ReadinessCheck(EngineLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        String failure = loader.failure();
        return HealthCheckResponse.named("engines")
                .status(loader.isLoaded())
                .withData("state", loader.isLoaded() ? "loaded" : failure == null ? "loading" : failure)
                .build();
    }
}
