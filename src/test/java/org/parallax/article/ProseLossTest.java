package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of real articles is thrown away; needs the texts in ../shared/eval. */
class ProseLossTest {

    @ParameterizedTest
    @CsvSource({"A-attribution, 0.005", "D1-bias-spans, 0.005", "E1-story-clusters, 0.08"})
    void littleOfCleanArticlesIsThrownAway(String set, double most) throws IOException {
        Path texts = Path.of("../shared/eval", set, "articles.jsonl");
        Assumptions.assumeTrue(Files.exists(texts), texts + " is not there");
        ArticleReader reader = new ArticleReader();
        ObjectMapper json = new ObjectMapper();
        long read = 0;
        long lost = 0;
        for (String row : Files.readAllLines(texts)) {
            JsonNode article = json.readTree(row);
            String text = article.get("text").asText();
            read += text.length();
            for (Defect defect : reader.read(text, Hints.NONE).defects()) {
                lost += defect.span().length();
            }
        }
        System.out.printf("%s: %d of %d characters thrown away%n", set, lost, read);
        assertTrue(lost < most * read, lost + " of " + read);
    }
}
