package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.CodePoints;

/** Measures factuality in three classes (factual from 2, counterfactual to -1) on every fourth annotated sentence. */
class FactualityEvaluationTest {
    private static final Path SENTENCES = Path.of("../shared/eval/B-factuality/sentences.jsonl");
    private static final int STRIDE = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int[][] confusion = new int[3][4];

    @Test
    void predicatesAreToldFactualUncertainAndCounterfactual() throws IOException {
        assumeTrue(Files.exists(SENTENCES), "no annotated sentences beside the project");
        List<String> lines = Files.readAllLines(SENTENCES);
        for (int i = 0; i < lines.size(); i += STRIDE) {
            score(JSON.readTree(lines.get(i)));
        }
        double macro = (f1(0) + f1(1) + f1(2)) / 3;
        System.out.printf("factuality: macro-F1 %.3f%n", macro);
        assertThat(macro).isGreaterThan(0.633);
    }

    private void score(JsonNode sentence) {
        Reading reading = Readings.of(sentence.get("text").asText());
        CodePoints points = new CodePoints(reading.text().text());
        for (JsonNode event : sentence.get("events")) {
            int start = event.get("start").asInt();
            int end = event.get("end").asInt();
            int predicted = reading.events().stream()
                    .filter(one -> points.offset(one.span().start()) < end
                            && points.offset(one.span().end()) > start)
                    .findFirst()
                    .map(one -> label(one.factuality()))
                    .orElse(3);
            confusion[label(event.get("value").asDouble())][predicted]++;
        }
    }

    private static int label(double value) {
        return value >= 2 ? 0 : value > -1 ? 1 : 2;
    }

    private double f1(int label) {
        int gold = Arrays.stream(confusion[label]).sum();
        int predicted = Arrays.stream(confusion).mapToInt(row -> row[label]).sum();
        return 2.0 * confusion[label][label] / Math.max(1, gold + predicted);
    }
}
