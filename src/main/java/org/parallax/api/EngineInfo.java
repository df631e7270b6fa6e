package org.parallax.api;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.parallax.pipeline.Versions;
import org.parallax.text.Encoder;

/** Says at {@code /q/info} with which engine, models and lexicons this instance judges. */
@ApplicationScoped
public class EngineInfo implements InfoContributor {
    private final Versions versions;

    EngineInfo(Versions versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return "parallax";
    }

    @Override
    public String displayName() {
        return "Parallax";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "engine", versions.engine(),
                "encoder", Encoder.NAME,
                "models", versions.models(),
                "lexicons", versions.lexicons());
    }
}
