package org.parallax.api;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.BareSession;

/**
 * Prints what {@code POST /analyses} reaches beside its model's bare ONNX session, and beside CoreNLP's quote pipeline.
 * Run by name only: {@code ./mvnw test -Dtest=ReadingBenchmark}, with {@code -Pcorenlp} for the second figure.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ReadingBenchmark {
    private static final Path ARTICLES = Path.of("../shared/eval/A-attribution/articles.jsonl");
    private static final int MOST_ARTICLES = 48;
    private static final int PEER_ARTICLES = 12;
    private static final int ROUNDS = 4;
    private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/analyses")
    URI analyses;

    @Test
    void theWholeReadingKeepsMostOfTheSpeedOfItsModel() throws Exception {
        List<String> texts = texts();
        Annotator annotator = new Annotator();
        List<AnnotatedText> annotated =
                texts.stream().map(t -> annotator.annotate(t, null)).toList();
        int sentences = annotated.stream().mapToInt(t -> t.sentences().size()).sum();
        double whole = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        try (BareSession session = new BareSession()) {
            List<List<Map<String, long[][]>>> inputs =
                    annotated.stream().map(session::inputs).toList();
            for (int round = 0; round < ROUNDS; round++) {
                bare = Math.min(bare, cpuSeconds(() -> inputs.forEach(session::run)));
                whole = Math.min(whole, cpuSeconds(() -> texts.forEach(this::post)));
            }
        }
        System.out.printf("%d articles, %d sentences, best of %d rounds%n", texts.size(), sentences, ROUNDS);
        System.out.printf("bare ONNX session: %.0f sentences a CPU-second%n", sentences / bare);
        System.out.printf(
                "POST /analyses:    %.0f sentences a CPU-second; ratio %.2f%n", sentences / whole, bare / whole);
        double articles = texts.size() / whole;
        double peer = coreNlp(texts.subList(0, Math.min(PEER_ARTICLES, texts.size())));
        System.out.printf("POST /analyses:    %.2f articles a CPU-second%n", articles);
        if (peer > 0) {
            System.out.printf("CoreNLP quote:     %.2f articles a CPU-second; ratio %.1f%n", peer, articles / peer);
        } else {
            System.out.println("CoreNLP is not on the class path");
        }
        assertTrue(bare / whole > 0.5, "the model is the smaller part of the time");
    }

    private static double cpuSeconds(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - before) / 1e9;
    }

    private void post(String text) {
        try {
            String body = json.writeValueAsString(Map.of("text", text));
            HttpRequest request = HttpRequest.newBuilder(analyses)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertTrue(response.statusCode() == 200, () -> "status " + response.statusCode());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts() throws IOException {
        assumeTrue(Files.exists(ARTICLES), "no annotated articles beside the project");
        List<String> lines = Files.readAllLines(ARTICLES);
        int step = Math.max(1, lines.size() / MOST_ARTICLES);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines.size() && texts.size() < MOST_ARTICLES; i += step) {
            texts.add(json.readTree(lines.get(i)).path("text").asText());
        }
        return texts;
    }

    /** Articles a CPU-second of the quote pipeline once it is warm; 0 where it is not on the class path. */
    private static double coreNlp(List<String> texts) throws ReflectiveOperationException {
        Class<?> type;
        try {
            type = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
        } catch (ClassNotFoundException e) {
            return 0;
        }
        Properties properties = new Properties();
        properties.setProperty("annotators", ANNOTATORS);
        properties.setProperty("coref.algorithm", "statistical");
        Object pipeline = type.getConstructor(Properties.class).newInstance(properties);
        process(pipeline, texts.get(0));
        return texts.size() / cpuSeconds(() -> texts.forEach(text -> process(pipeline, text)));
    }

    private static void process(Object pipeline, String text) {
        try {
            pipeline.getClass().getMethod("process", String.class).invoke(pipeline, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
