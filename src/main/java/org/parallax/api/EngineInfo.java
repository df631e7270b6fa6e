package org.parallax.api;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.parallax.pipeline.StoryAnalyst;
import org.parallax.text.Encoder;
import org.parallax.text.Lexicon;

/** Says at {@code /q/info} with which engine, models and lexicons this instance judges. */
@ApplicationScoped
public class EngineInfo implements InfoContributor {
    private static final String MODELS = "/models/models.properties";

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
        return Map.of("engine", StoryAnalyst.ENGINE, "models", models(), "lexicons", Lexicon.versions());
    }

    /** The trained weights by name, as version and the first twelve hex digits of their SHA-256. */
    private static Map<String, String> models() {
        Properties properties = new Properties();
        try (InputStream in = EngineInfo.class.getResourceAsStream(MODELS)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(MODELS, e);
        }
        Map<String, String> versions = new TreeMap<>();
        versions.put("encoder", Encoder.NAME);
        for (String key : properties.stringPropertyNames()) {
            if (key.endsWith(".version")) {
                String model = key.substring(0, key.length() - ".version".length());
                String hash = properties.getProperty(model + ".sha256", "").substring(0, 12);
                versions.put(model, properties.getProperty(key) + " " + hash);
            }
        }
        return versions;
    }
}
