package org.parallax.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parallax.article.Submission;

/** Sends in an invented story of invented outlets at the start, so that a first visit shows something. */
@ApplicationScoped
public class SampleStory {
    private final Pipeline pipeline;
    private final ObjectMapper mapper;
    private final boolean wanted;

    SampleStory(
            Pipeline pipeline,
            ObjectMapper mapper,
            @ConfigProperty(name = "parallax.sample", defaultValue = "false") boolean wanted) {
        this.pipeline = pipeline;
        this.mapper = mapper;
        this.wanted = wanted;
    }

    void load(@Observes StartupEvent event) throws IOException {
        if (wanted) {
            pipeline.accept(articles());
        }
    }

    private List<Submission> articles() throws IOException {
        try (InputStream in = SampleStory.class.getResourceAsStream("/sample/story.ndjson")) {
            return mapper.readerFor(Submission.class).<Submission>readValues(in).readAll();
        }
    }
}
