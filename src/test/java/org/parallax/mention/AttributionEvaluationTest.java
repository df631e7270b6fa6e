package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures the rules alone on every eighth annotated article; skipped where the annotated data are absent. */
class AttributionEvaluationTest {
    private static final Path ARTICLES = Path.of("../shared/eval/A-attribution/articles.jsonl");
    private static final int STRIDE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theRulesAloneFindContentSpeakersAndDirectQuotations() throws IOException {
        assumeTrue(Files.exists(ARTICLES), "no annotated articles beside the project");
        List<String> lines = Files.readAllLines(ARTICLES);
        AttributionScore score = new AttributionScore();
        for (int i = 0; i < lines.size(); i += STRIDE) {
            JsonNode article = JSON.readTree(lines.get(i));
            String text = article.get("text").asText();
            score.add(text, ReaderOnKeptArticlesTest.gold(text, article), read(text));
        }
        System.out.println("rules alone: " + score);
        assertThat(score.contentAndSpeaker()).isGreaterThan(0.50);
        assertThat(score.directSpans()).isGreaterThan(0.88);
        assertThat(score.directSpeakers()).isGreaterThan(0.84);
    }

    private static List<AttributionSpans> read(String text) {
        return Readings.attributed(Readings.of(text))
                .map(Mention::attribution)
                .map(one -> new AttributionSpans(
                        one.speaker() == null ? null : one.speaker().span(),
                        one.cue() == null ? null : one.cue().span(),
                        one.content(),
                        1))
                .toList();
    }
}
