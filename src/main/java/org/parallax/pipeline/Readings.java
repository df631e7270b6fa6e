package org.parallax.pipeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.parallax.article.ArticleReading;
import org.parallax.article.ArticleVersion;
import org.parallax.mention.Reading;
import org.parallax.pipeline.ArticleAnalyst.Analysed;

/**
 * Keeps what was read in each article version: as JSON in its row, and the latest ones in memory. Tokens are not stored;
 * they are read again off the text, which costs little beside what was found with them.
 */
@ApplicationScoped
public class Readings {
    private final StoredJson json;
    private final ArticleAnalyst analyst;
    private final Cache<Long, Analysed> latest =
            Caffeine.newBuilder().maximumSize(1_000).build();

    @JsonIgnoreProperties("text")
    private interface WithoutText {}

    Readings(ObjectMapper mapper, ArticleAnalyst analyst) {
        this.json = new StoredJson(mapper.copy().addMixIn(Reading.class, WithoutText.class));
        this.analyst = analyst;
    }

    void store(ArticleVersion version, Analysed analysed) {
        version.layout = json.of(analysed.layout());
        version.reading = json.of(analysed.reading());
        latest.put(version.id, analysed);
    }

    /** Keeps the layout of a version that is not read further. */
    void store(ArticleVersion version, ArticleReading layout) {
        version.layout = json.of(layout);
    }

    /** What was read in the version, null where it is not analysed. */
    public @Nullable Analysed of(ArticleVersion version) {
        Analysed known = latest.getIfPresent(version.id);
        if (known == null && version.layout != null && version.reading != null) {
            known = read(version.text, version.layout, version.reading);
            latest.put(version.id, known);
        }
        return known;
    }

    /** The layout of the version, null where it was not read; its sentences are not read again for it. */
    @Nullable
    ArticleReading layoutOf(ArticleVersion version) {
        return version.layout == null ? null : json.read(version.layout, ArticleReading.class);
    }

    private Analysed read(String text, String layoutJson, String readingJson) {
        ArticleReading layout = json.read(layoutJson, ArticleReading.class);
        Reading stored = json.read(readingJson, Reading.class);
        Reading reading = new Reading(
                analyst.annotate(text, layout),
                stored.mentions(),
                stored.quotations(),
                stored.events(),
                stored.loadedWords(),
                stored.loaded());
        return new Analysed(layout, reading);
    }
}
