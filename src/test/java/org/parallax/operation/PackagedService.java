package org.parallax.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as it is shipped, in a process of its own that tests may end; writes to {@code target/NAME.log}. */
final class PackagedService implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path jar;
    private final Path log;
    private final Map<String, String> settings;
    private final List<String> flags;
    private Process process;
    private int port;

    PackagedService(String name, Map<String, String> settings, String... flags) throws IOException {
        this(Path.of("target/quarkus-app/quarkus-run.jar"), name, settings, flags);
    }

    /** Another service than Parallax itself. */
    PackagedService(Path jar, String name, Map<String, String> settings, String... flags) throws IOException {
        this.jar = jar;
        this.log = Path.of("target", name + ".log");
        Files.deleteIfExists(log);
        this.settings = settings;
        this.flags = List.of(flags);
    }

    PackagedService start() throws IOException {
        return launch().awaitReady();
    }

    /** Starts it; {@link #awaitReady} waits for it. */
    PackagedService launch() throws IOException {
        port = freePort();
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return this;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    PackagedService awaitReady() {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .failFast("the service ended, see " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> get("/q/health/ready").statusCode() == 200);
        return this;
    }

    /** SIGTERM, as an orchestrator sends it; whether it ends in time. */
    boolean endsOnRequest(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** SIGKILL, and waiting for the end. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (!endsOnRequest(30)) {
            kill();
        }
    }

    Process process() {
        return process;
    }

    int port() {
        return port;
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    void sendAndForget(HttpRequest.Builder request) {
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, UTF_8)));
    }

    HttpRequest.Builder batch(List<String> lines) {
        return request("/api/v1/articles:batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines), UTF_8));
    }

    JsonNode status() throws IOException, InterruptedException {
        return json("/api/v1/status");
    }

    void awaitNothingPending(Duration most) {
        await().atMost(most)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> status().path("pending").asInt(-1) == 0);
    }

    /** The sum of a metric's values over its labels. */
    double metric(String name) throws IOException, InterruptedException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .map(line -> line.replaceFirst(" # .*", "")) // the trace that an exemplar names
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
