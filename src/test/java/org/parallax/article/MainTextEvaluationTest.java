package org.parallax.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Main text against the pages in ../shared/eval/G-main-text: F1 over shingles of four words, averaged a page. */
class MainTextEvaluationTest {
    private static final Path PAGES = Path.of("../shared/eval/G-main-text");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    @Test
    void mainTextIsFoundOnRealPages() throws IOException {
        Assumptions.assumeTrue(Files.exists(PAGES), PAGES + " is not there");
        MainText mainText = new MainText();
        ObjectMapper json = new ObjectMapper();
        double precision = 0;
        double recall = 0;
        List<String> rows = Files.readAllLines(PAGES.resolve("pages.jsonl"));
        for (String row : rows) {
            JsonNode page = json.readTree(row);
            String html = html(page.get("id").asText());
            Map<List<String>, Integer> gold = shingles(page.get("text").asText());
            Map<List<String>, Integer> found =
                    shingles(mainText.extract(html, page.get("url").asText()).text());
            int hits = gold.entrySet().stream()
                    .mapToInt(shingle -> Math.min(shingle.getValue(), found.getOrDefault(shingle.getKey(), 0)))
                    .sum();
            precision += (double) hits / Math.max(1, size(found));
            recall += (double) hits / Math.max(1, size(gold));
        }
        double p = precision / rows.size();
        double r = recall / rows.size();
        double f1 = 2 * p * r / (p + r);
        System.out.printf("main text of %d pages: P %.4f R %.4f F1 %.4f%n", rows.size(), p, r, f1);
        assertTrue(f1 >= 0.955, "F1 " + f1);
    }

    private static String html(String id) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(PAGES.resolve("html").resolve(id + ".html.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i + 4 <= words.size() || i == 0 && !words.isEmpty(); i++) {
            shingles.merge(words.subList(i, Math.min(i + 4, words.size())), 1, Integer::sum);
        }
        return shingles;
    }

    private static int size(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
