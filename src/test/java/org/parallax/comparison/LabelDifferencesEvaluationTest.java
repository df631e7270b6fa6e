package org.parallax.comparison;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.parallax.mention.MentionExtractor;
import org.parallax.story.Account;
import org.parallax.text.Annotator;
import org.parallax.text.CodePoints;
import org.parallax.text.TextSpan;

/** Runs the referents of the shared label pairs through their own scorer and prints what it says. */
class LabelDifferencesEvaluationTest {
    private static final Path DATA = Path.of("../shared/eval/D3-label-differences");

    private record Place(int start, int end, int referent) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Place>> places = new HashMap<>();

    @Test
    void findsPeopleAndGroupsUnderOtherNamesAsWellAsPromised() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared evaluation data are not here");
        readReferents();
        List<String> predictions = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("pairs.jsonl"))) {
            JsonNode pair = json.readTree(line);
            int a = referent(pair.get("a"));
            boolean same = a >= 0 && a == referent(pair.get("b"));
            predictions.add(json.createObjectNode()
                    .put("id", pair.get("id").asText())
                    .put("label", same ? "same" : "different")
                    .toString());
        }
        Path written = Files.write(Path.of("target/label-differences.jsonl"), predictions);
        List<String> figures = SharedScorer.run(DATA, "pairs.jsonl", written);
        figures.forEach(System.out::println);
        assertTrue(SharedScorer.figure(figures, "people and groups macro-F1", 0) >= 0.68);
    }

    private void readReferents() throws Exception {
        Annotator annotator = new Annotator();
        MentionExtractor extractor = new MentionExtractor();
        Map<String, List<Account>> events = new LinkedHashMap<>();
        for (String line : Files.readAllLines(DATA.resolve("articles.jsonl"))) {
            JsonNode article = json.readTree(line);
            events.computeIfAbsent(article.get("event").asText(), e -> new ArrayList<>())
                    .add(new Account(
                            article.get("id").asText(),
                            article.get("outlet").asText(),
                            null,
                            null,
                            extractor.read(
                                    annotator.annotate(article.get("text").asText(), null))));
        }
        int number = 0;
        for (List<Account> accounts : events.values()) {
            Map<String, CodePoints> texts = new HashMap<>();
            accounts.forEach(account -> texts.put(account.id(), new CodePoints(account.text())));
            Comparison comparison = new StoryComparer().compare(accounts, List.of(), List.of(), Map.of());
            for (Referent referent : comparison.referents()) {
                int referentNumber = number++;
                referent.wordings()
                        .forEach(wording -> wording.spans().forEach(span -> {
                            TextSpan place = texts.get(wording.account()).of(span);
                            places.computeIfAbsent(wording.account(), a -> new ArrayList<>())
                                    .add(new Place(place.start(), place.end(), referentNumber));
                        }));
            }
        }
    }

    /** The referent with the largest overlap, the last among equals, as the shared harness takes it; else -1. */
    private int referent(JsonNode side) {
        int start = side.get("start").asInt();
        int end = side.get("end").asInt();
        int best = -1;
        int most = 0;
        for (Place place : places.getOrDefault(side.get("doc").asText(), List.of())) {
            int overlap = Math.min(end, place.end()) - Math.max(start, place.start());
            if (overlap > most || overlap == most && overlap > 0 && place.referent() > best) {
                most = overlap;
                best = place.referent();
            }
        }
        return best;
    }
}
