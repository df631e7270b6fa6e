package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parallax.text.Encoder;

/**
 * How many of the nearest the index of meanings finds among sentences of real articles, those of the annotated sets of
 * stories under ../shared/eval: an encoder gives all its vectors a few large components, which invented vectors lack. Takes
 * minutes, so it runs only with -Dparallax.evaluate=true.
 */
class IndexRecallEvaluationTest {
    private static final Path SETS = Path.of("../shared/eval");
    private static final int INDEXED = 5_000;
    private static final int ASKED = 300;

    @Test
    void theNearestOfRealSentencesAreFound() throws IOException {
        assumeTrue(Boolean.getBoolean("parallax.evaluate"), "runs with -Dparallax.evaluate=true");
        assumeTrue(Files.exists(SETS), "no " + SETS);
        List<float[]> vectors;
        try (Encoder encoder = new Encoder(1)) {
            vectors = sentences().stream()
                    .limit(INDEXED + ASKED)
                    .map(sentence -> encoder.embed(List.of(sentence))[0])
                    .toList();
        }
        List<float[]> indexed = vectors.subList(0, INDEXED);
        VectorIndex index = new VectorIndex();
        indexed.forEach(index::add);
        index.link(INDEXED);
        double recall = StoryGrowthBenchmarkTest.recall(index, indexed, vectors.subList(INDEXED, vectors.size()));
        System.out.printf("index of %,d real sentences: recall %.3f%n", INDEXED, recall);
        assertTrue(recall >= 0.95, "recall " + recall);
    }

    private static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String set : List.of("E1-story-clusters", "E2-story-clusters-ecb", "E3-story-clusters-basil")) {
            for (String row : Files.readAllLines(SETS.resolve(set).resolve("articles.jsonl"))) {
                String text = new ObjectMapper().readTree(row).path("text").asText();
                Stream.of(text.split("\n|(?<=[.!?]) ")).map(String::strip).forEach(sentences::add);
            }
        }
        List<String> distinct = new ArrayList<>(sentences.stream()
                .distinct()
                .filter(sentence -> sentence.length() >= 30)
                .toList());
        Collections.shuffle(distinct, new Random(1));
        return distinct;
    }
}
