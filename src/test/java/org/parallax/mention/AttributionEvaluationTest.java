package org.parallax.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.text.CodePoints;
import org.parallax.text.Span;

/**
 * Measures attributions against annotated articles: a prediction counts where its content overlaps an annotated one by
 * half, one to one, and its speaker touches the annotated speaker. Every eighth article, to stay fast.
 */
class AttributionEvaluationTest {
    private static final Path ARTICLES = Path.of("../shared/eval/A-attribution/articles.jsonl");
    private static final int STRIDE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Marked(BitSet source, BitSet content) {}

    private record Pair(double overlap, Marked gold, Marked predicted) {}

    private int gold;
    private int predicted;
    private int found;
    private int right;

    @Test
    void contentAndSpeakerAreFound() throws IOException {
        assumeTrue(Files.exists(ARTICLES), "no annotated articles beside the project");
        List<String> lines = Files.readAllLines(ARTICLES);
        for (int i = 0; i < lines.size(); i += STRIDE) {
            score(JSON.readTree(lines.get(i)));
        }
        double f1 = 2.0 * right / (gold + predicted);
        System.out.printf(
                "attribution: content F1 %.3f, content and speaker F1 %.3f of %d%n",
                2.0 * found / (gold + predicted), f1, gold);
        assertThat(f1).isGreaterThan(0.45);
    }

    private void score(JsonNode article) {
        String text = article.get("text").asText();
        List<Marked> marked = new ArrayList<>();
        for (JsonNode one : article.get("attributions")) {
            marked.add(new Marked(characters(one.get("source"), text), characters(one.get("content"), text)));
        }
        marked.removeIf(one -> one.content().isEmpty());
        CodePoints points = new CodePoints(text);
        List<Marked> read = Readings.attributed(Readings.of(text))
                .map(mention -> marked(mention.attribution(), points, text))
                .toList();
        gold += marked.size();
        predicted += read.size();
        match(marked, new ArrayList<>(read));
    }

    private void match(List<Marked> marked, List<Marked> read) {
        List<Pair> pairs = new ArrayList<>();
        for (Marked one : marked) {
            for (Marked other : read) {
                double overlap = overlap(one.content(), other.content());
                if (overlap >= 0.5) {
                    pairs.add(new Pair(overlap, one, other));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        List<Marked> taken = new ArrayList<>();
        for (Pair pair : pairs) {
            if (taken.stream().noneMatch(one -> one == pair.gold() || one == pair.predicted())) {
                taken.add(pair.gold());
                taken.add(pair.predicted());
                found++;
                BitSet a = pair.gold().source();
                BitSet b = pair.predicted().source();
                right += a.isEmpty() && b.isEmpty() || a.intersects(b) ? 1 : 0;
            }
        }
    }

    private static double overlap(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
    }

    private static Marked marked(Attribution one, CodePoints points, String text) {
        BitSet source = new BitSet();
        if (one.speaker() != null) {
            mark(points, one.speaker().span(), text, source);
        }
        BitSet content = new BitSet();
        one.content().forEach(span -> mark(points, span, text, content));
        return new Marked(source, content);
    }

    private static void mark(CodePoints points, Span span, String text, BitSet characters) {
        fill(points.offset(span.start()), points.offset(span.end()), text, characters);
    }

    private static BitSet characters(JsonNode spans, String text) {
        BitSet characters = new BitSet();
        spans.forEach(span -> fill(span.get(0).asInt(), span.get(1).asInt(), text, characters));
        return characters;
    }

    private static void fill(int from, int to, String text, BitSet characters) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.codePointAt(Math.min(i, text.length() - 1)))) {
                characters.set(i);
            }
        }
    }
}
