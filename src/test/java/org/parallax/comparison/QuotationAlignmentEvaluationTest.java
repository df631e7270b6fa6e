package org.parallax.comparison;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs the aligner over the shared pairs of quotations and prints what their own scorer says. */
class QuotationAlignmentEvaluationTest {
    private static final Path DATA = Path.of("../shared/eval/F-quote-alignment");

    private final ObjectMapper json = new ObjectMapper();
    private final QuotationAligner aligner = new QuotationAligner();

    @Test
    void relatesTheSharedPairsAsWellAsPromised() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared evaluation data are not here");
        List<String> predictions = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("pairs.jsonl"))) {
            JsonNode pair = json.readTree(line);
            QuotationRelation relation = aligner.relate(version(pair.get("a")), version(pair.get("b")));
            String label = relation.kind().name().toLowerCase(Locale.ROOT);
            predictions.add(json.createObjectNode()
                    .put("id", pair.get("id").asText())
                    .put("label", label)
                    .toString());
        }
        Path written = Files.write(Path.of("target/quotation-alignment.jsonl"), predictions);
        List<String> figures = SharedScorer.run(DATA, "pairs.jsonl", written);
        figures.forEach(System.out::println);
        assertTrue(SharedScorer.figure(figures, "all macro-F1", 0) >= 0.80);
        assertTrue(SharedScorer.figure(figures, "all altered P/R/F1", 2) >= 0.68);
    }

    private static QuotationVersion version(JsonNode side) {
        return new QuotationVersion(
                side.get("text").asText(),
                side.get("before").asText(),
                side.get("after").asText());
    }
}
