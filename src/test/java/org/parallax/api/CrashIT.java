package org.parallax.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged service with SIGKILL while it takes articles in, and starts it again over the same data. */
class CrashIT {
    private static final int ARTICLES = Integer.getInteger("crash.articles", 300);
    private static final int CHUNK = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private Process service;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        service.destroy();
        service.waitFor();
    }

    @Test
    void everyAcknowledgedArticleIsThereOnceAndGetsAnalysed() throws Exception {
        List<String> lines = InventedArticles.lines("crash", ARTICLES, 7);
        start();
        Set<String> acknowledged = new HashSet<>();
        int killAt = ARTICLES / CHUNK / 2;
        for (int chunk = 0; chunk < killAt; chunk++) {
            acknowledged.addAll(send(chunk(lines, chunk)));
        }
        client.sendAsync(batch(chunk(lines, killAt)), HttpResponse.BodyHandlers.ofString());
        service.destroyForcibly().waitFor();
        start();
        assertThat(status().path("articles").asInt()).isGreaterThanOrEqualTo(acknowledged.size());
        for (int chunk = 0; chunk * CHUNK < ARTICLES; chunk++) {
            send(chunk(lines, chunk));
        }
        await().atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status().path("pending").asInt() == 0);
        assertThat(status().path("articles").asInt()).isEqualTo(ARTICLES);
        assertThat(status().path("failed").asInt()).isZero();
        List<String> stored = stored();
        assertThat(stored).doesNotHaveDuplicates().hasSize(ARTICLES).containsAll(acknowledged);
    }

    private static List<String> chunk(List<String> lines, int chunk) {
        return lines.subList(chunk * CHUNK, Math.min(lines.size(), (chunk + 1) * CHUNK));
    }

    private void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx2g",
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("PARALLAX_DATA_DIR", data.toString());
        builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "crash-it.log").toFile());
        service = builder.start();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> get("/q/health/ready").statusCode() == 200);
    }

    /** The external ids of the articles that the service says it has. */
    private Set<String> send(List<String> lines) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(batch(lines), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        Set<String> taken = new HashSet<>();
        for (String line : answer.body().strip().split("\n")) {
            JsonNode one = JSON.readTree(line);
            assertThat(one.path("status").asInt()).isIn(200, 201);
            taken.add(one.path("externalId").asText());
        }
        return taken;
    }

    private HttpRequest batch(List<String> lines) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/articles:batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines), UTF_8))
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(get("/api/v1/status").body());
    }

    private List<String> stored() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/stories?size=200";
        while (next != null) {
            JsonNode page = JSON.readTree(get(next).body());
            page.path("items")
                    .forEach(story -> story.path("articles")
                            .forEach(article ->
                                    ids.add(article.path("externalId").asText())));
            next = page.path("next").isNull() ? null : page.path("next").asText();
        }
        return ids;
    }
}
