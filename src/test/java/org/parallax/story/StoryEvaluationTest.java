package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.article.ArticleReader;
import org.parallax.article.ArticleReading;
import org.parallax.article.Hints;
import org.parallax.article.Published;
import org.parallax.text.Encoder;

/**
 * BCubed F1 (Bagga and Baldwin 1998) of the stories found in the annotated sets under ../shared/eval, in the order of
 * the file and in four shuffles. Takes minutes, so it runs only with -Dparallax.evaluate=true.
 */
class StoryEvaluationTest {
    private static final Path SETS = Path.of("../shared/eval");

    private int opened;

    @ParameterizedTest
    @CsvSource({"E1-story-clusters, 0.975", "E2-story-clusters-ecb, 0.94", "E3-story-clusters-basil, 0.985"})
    void storiesAreFoundWhateverTheOrder(String set, double least) throws IOException {
        assumeTrue(Boolean.getBoolean("parallax.evaluate"), "runs with -Dparallax.evaluate=true");
        assumeTrue(Files.exists(SETS.resolve(set)), "no " + set);
        Map<String, String> gold = new HashMap<>();
        List<StoryArticle> articles = articles(SETS.resolve(set).resolve("articles.jsonl"), gold);
        for (int seed = 0; seed < 5; seed++) {
            double f1 = bcubed(stories(articles), gold);
            System.out.printf("%s order %d: BCubed F1 %.4f%n", set, seed, f1);
            assertTrue(f1 >= least, set + ": " + f1);
            Collections.shuffle(articles, new Random(seed));
        }
    }

    private static List<StoryArticle> articles(Path file, Map<String, String> gold) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        List<StoryArticle> articles = new ArrayList<>();
        try (Encoder encoder = new Encoder(1)) {
            ArticleReader reader = new ArticleReader();
            for (JsonNode row : rows) {
                articles.add(article(row, reader, encoder));
                gold.put(row.path("id").asText(), row.path("story").asText());
            }
        }
        return articles;
    }

    /** As the pipeline reads it: the main text, and the day that is given or stands in the text. */
    private static StoryArticle article(JsonNode row, ArticleReader reader, Encoder encoder) {
        String text = row.path("text").asText();
        String title = row.path("title").asText(null);
        ArticleReading read =
                reader.read(text, new Hints(title, row.path("date").asText(null), null));
        StringBuilder body = new StringBuilder();
        read.blocks().forEach(block -> body.append(block.span().of(text)).append('\n'));
        Published published = read.imprint().published();
        return new StoryArticle(
                row.path("id").asText(),
                title,
                body.toString(),
                published == null ? null : published.date(),
                encoder.embed(List.of(StoryArticle.lead(title, body.toString())))[0],
                Instant.EPOCH);
    }

    private Map<String, String> stories(List<StoryArticle> articles) {
        StoryFinder finder = new StoryFinder(() -> "story " + ++opened, Duration.ofDays(30));
        Map<String, String> storyOf = new HashMap<>();
        for (StoryArticle article : articles) {
            Assignment assignment = finder.assign(article);
            storyOf.put(article.id(), assignment.story());
            assignment.moves().forEach(move -> storyOf.put(move.article(), move.to()));
        }
        return storyOf;
    }

    private static double bcubed(Map<String, String> found, Map<String, String> gold) {
        Map<String, Integer> inFound = new HashMap<>();
        Map<String, Integer> inGold = new HashMap<>();
        Map<String, Integer> inBoth = new HashMap<>();
        for (Map.Entry<String, String> entry : gold.entrySet()) {
            String story = found.get(entry.getKey());
            inFound.merge(story, 1, Integer::sum);
            inGold.merge(entry.getValue(), 1, Integer::sum);
            inBoth.merge(story + "|" + entry.getValue(), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, String> entry : gold.entrySet()) {
            String story = found.get(entry.getKey());
            double both = inBoth.get(story + "|" + entry.getValue());
            precision += both / inFound.get(story) / gold.size();
            recall += both / inGold.get(entry.getValue()) / gold.size();
        }
        return 2 * precision * recall / (precision + recall);
    }
}
