package org.parallax.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parallax.claim.StatedText.Stated;
import org.parallax.story.WordRarity;
import org.parallax.text.Annotator;
import org.parallax.text.Encoder;
import org.parallax.text.WordPiece;

/**
 * Writes the signals of labelled pairs as a table for {@code src/training/claim_relations.py}. Arguments: task (C1, C2
 * or C3), its folder, the table to write.
 */
public final class PairSignalsDump {
    private static final List<String> JUDGED = List.of("agree", "disagree", "discuss", "unrelated");

    private record Row(String group, String label, String a, String b) {}

    public static void main(String[] args) throws IOException {
        try (Encoder encoder = new Encoder(1);
                ArticleMatcher matcher = new ArticleMatcher(WordPiece.shared())) {
            VectorCache vectors = new VectorCache(encoder::embed);
            StatedTextReader reader = new StatedTextReader(new Annotator(), vectors);
            List<Row> rows = rows(args[0], Path.of(args[1]));
            Set<String> texts = new LinkedHashSet<>();
            rows.forEach(row -> texts.addAll(List.of(row.a(), row.b())));
            Map<String, StatedText> read = new HashMap<>();
            reader.readAll(List.copyOf(texts))
                    .forEach(text -> read.put(text.text().text(), text));
            PairSignals signals = new PairSignals(new WordRarity());
            try (PrintWriter out = new PrintWriter(args[2], StandardCharsets.UTF_8)) {
                boolean header = true;
                for (Row row : rows) {
                    Stated claim = read.get(row.a()).whole();
                    StatedText text = read.get(row.b());
                    Map<String, Double> found =
                            args[0].equals("C1") ? signals.ofSentence(claim, text) : signals.of(claim, text);
                    if (args[0].equals("C2")) {
                        found.putAll(opinion(matcher, row, text));
                    }
                    if (header) {
                        out.println("group\tlabel\t" + String.join("\t", found.keySet()));
                        header = false;
                    }
                    out.print(row.group() + "\t" + row.label());
                    found.values().forEach(value -> out.printf(Locale.ROOT, "\t%.5g", value));
                    out.println();
                }
            }
        }
    }

    /** What the matcher thinks of an article, beside the signals: to see how both together do. */
    private static Map<String, Double> opinion(ArticleMatcher matcher, Row row, StatedText text) {
        List<String> sentences = text.sentences().stream()
                .map(stated -> stated.span().of(row.b()))
                .toList();
        double[] article = matcher.score(row.a(), sentences).article();
        Map<String, Double> opinion = new LinkedHashMap<>();
        for (int i = 0; i < article.length; i++) {
            opinion.put("matcher, " + JUDGED.get(i), article[i]);
        }
        return opinion;
    }

    private static List<Row> rows(String task, Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> bodies = new HashMap<>();
        if (task.equals("C2")) {
            for (String line : Files.readAllLines(folder.resolve("bodies.jsonl"))) {
                JsonNode body = json.readTree(line);
                bodies.put(body.get("body_id").asText(), body.get("text").asText());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("pairs.jsonl"))) {
            JsonNode pair = json.readTree(line);
            String label = pair.get("label").asText();
            switch (task) {
                case "C1" ->
                    rows.add(new Row(text(pair, "claim_id"), label, text(pair, "claim"), text(pair, "headline")));
                case "C2" -> {
                    String body = text(pair, "body_id");
                    String group = body + "|" + text(pair, "headline").hashCode();
                    rows.add(new Row(group, label, text(pair, "headline"), bodies.getOrDefault(body, "")));
                }
                default -> rows.add(new Row(text(pair, "id"), label, text(pair, "a"), text(pair, "b")));
            }
        }
        return rows;
    }

    private static String text(JsonNode pair, String field) {
        return pair.get(field).asText();
    }

    private PairSignalsDump() {}
}
