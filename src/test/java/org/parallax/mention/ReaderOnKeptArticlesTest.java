package org.parallax.mention;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.parallax.text.AnnotatedText;
import org.parallax.text.ReaderModel;
import org.parallax.text.Span;
import org.parallax.text.WordPiece;

/** Measures the reader on the articles that its training kept aside; skipped where the annotated data are absent. */
class ReaderOnKeptArticlesTest {
    private static final Path DATA = Path.of("../shared/eval/A-attribution/articles.jsonl");
    private static final int KEPT_PER_PUBLISHER = 9;

    @Test
    void attributionsAndDirectQuotationsReachTheirTargets() throws IOException {
        assumeTrue(Files.exists(DATA), "no annotated data beside the project");
        AttributionScore score = new AttributionScore();
        AttributionDecoder decoder = new AttributionDecoder();
        try (ReaderModel model = new ReaderModel(WordPiece.shared())) {
            for (JsonNode row : kept(DATA)) {
                String text = row.path("text").asText();
                score.add(text, gold(text, row), read(decoder, model, text));
            }
        }
        assertTrue(score.contentAndSpeaker() >= 0.66, score::toString);
        assertTrue(score.directSpans() >= 0.90, score::toString);
        assertTrue(score.directSpeakers() >= 0.88, score::toString);
    }

    private static List<AttributionSpans> read(AttributionDecoder decoder, ReaderModel model, String text) {
        return decoder.decode(text, quoted(text), model.read(text, lines(text)));
    }

    static List<Quoted> quoted(String text) {
        return new QuotationFinder()
                .find(new AnnotatedText(
                        text, null, lines(text), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** The nine articles of each publisher whose names have the smallest checksums, as the training program chooses. */
    static List<JsonNode> kept(Path data) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(data)) {
            rows.add(json.readTree(line));
        }
        rows.sort(Comparator.comparingLong(row -> checksum(row.path("id").asText())));
        Map<String, Integer> taken = new HashMap<>();
        return rows.stream()
                .filter(row -> taken.merge(row.path("publisher").asText(), 1, Integer::sum) <= KEPT_PER_PUBLISHER)
                .toList();
    }

    private static long checksum(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Span(start, start + line.length()));
            }
            start += line.length() + 1;
        }
        return lines;
    }

    static List<AttributionScore.Gold> gold(String text, JsonNode row) {
        List<AttributionScore.Gold> gold = new ArrayList<>();
        for (JsonNode a : row.path("attributions")) {
            if (!a.path("content").isEmpty()) {
                gold.add(new AttributionScore.Gold(
                        spans(text, a.path("source")),
                        spans(text, a.path("content")),
                        a.path("type").asText().equals("direct")));
            }
        }
        return gold;
    }

    private static List<Span> spans(String text, JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, pair.get(0).asInt()),
                    text.offsetByCodePoints(0, pair.get(1).asInt())));
        }
        return spans;
    }
}
