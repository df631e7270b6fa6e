package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.parallax.article.Article;
import org.parallax.article.ArticleVersion;
import org.parallax.pipeline.ArticleAnalyst.Analysed;
import org.parallax.story.Story;
import org.parallax.text.Encoder;

/** Keeps the story finder in step with the database. */
@ApplicationScoped
class StoryAssigner {
    private final Encoder encoder;
    private final Clock clock;
    private final List<Known> known = new ArrayList<>();

    private record Known(long article, long story, float[] vector) {}

    StoryAssigner(Encoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    synchronized long assign(Article article, ArticleVersion version, Analysed analysed) {
        String lead = (version.title == null ? "" : version.title + ". ")
                + analysed.reading().text().paragraphs().stream()
                        .limit(4)
                        .map(p -> p.of(version.text))
                        .reduce("", (a, b) -> a + " " + b);
        float[] vector = encoder.embed(List.of(lead))[0];
        Known best = null;
        double bestCosine = 0.78;
        for (Known other : known) {
            double cosine = 0;
            for (int i = 0; i < vector.length; i++) {
                cosine += vector[i] * other.vector()[i];
            }
            if (cosine > bestCosine) {
                best = other;
                bestCosine = cosine;
            }
        }
        long story = best == null ? Story.open(clock.instant()).id : best.story();
        known.add(new Known(article.id, story, vector));
        return story;
    }
}
