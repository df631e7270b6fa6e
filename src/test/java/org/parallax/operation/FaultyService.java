package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parallax.pipeline.EmbeddedDatabase;

/**
 * The packaged service with a small pool, and its PostgreSQL behind a proxy: for tests of what goes wrong in operation, which
 * register it as an extension and have it from their first to their last test.
 * Their sizes are small, so that a build stays short; {@code -Dfaults.scale=50 -Dfaults.moments=10 -Dfaults.slack=1} are
 * the full ones. Limits of time are multiplied by {@code faults.slack}, since builds share their machine.
 */
final class FaultyService implements BeforeAllCallback, AfterAllCallback {
    static final int SCALE = Integer.getInteger("faults.scale", 1);
    static final int MOMENTS = Integer.getInteger("faults.moments", 2);
    static final int SLACK = Integer.getInteger("faults.slack", 5);

    private final AtomicInteger number = new AtomicInteger();
    private final String name;
    private final Map<String, String> settings;
    private final String[] flags;
    private Path data;
    private PackagedService service;
    private TcpProxy proxy;
    private EmbeddedDatabase database;

    FaultyService(String name, Map<String, String> settings, String... flags) {
        this.name = name;
        this.settings = settings;
        this.flags = flags;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Files.createTempDirectory(name);
        database = EmbeddedDatabase.start(data);
        proxy = new TcpProxy(databasePort());
        Map<String, String> all = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                "6"));
        all.putAll(settings);
        service = new PackagedService(name, all, flags);
        service.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        service.kill();
        proxy.close();
        database.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** A directory of its own, with the database in it. */
    Path data() {
        return data;
    }

    PackagedService http() {
        return service;
    }

    TcpProxy proxy() {
        return proxy;
    }

    private int databasePort() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    /** SIGQUIT, which ends PostgreSQL as a crash does. */
    void stopDatabaseHard() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
    }

    void startDatabaseAgain() {
        database.close(); // only gives its lock back: the server is gone
        database = EmbeddedDatabase.start(data);
        proxy.target(databasePort());
    }

    /** A connection that does not pass the proxy. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", "");
    }

    void sql(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement execution = connection.createStatement()) {
            for (String statement : statements) {
                execution.execute(statement);
            }
        }
    }

    long count(String from) throws SQLException {
        try (Connection connection = connect();
                Statement execution = connection.createStatement();
                ResultSet result = execution.executeQuery("SELECT count(*) FROM " + from)) {
            result.next();
            return result.getLong(1);
        }
    }

    HttpResponse<String> sendOne() throws IOException, InterruptedException {
        int n = number.incrementAndGet();
        return service.post(
                "/api/v1/articles",
                "{\"externalId\":\"fault-%d\",\"source\":\"Fault Gazette\",\"text\":\"Mill number %d burned down.\"}"
                        .formatted(n, n));
    }

    boolean isTaken() {
        try {
            return sendOne().statusCode() == 201;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    void isTakenAgainSoon(String after) {
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(10L * SLACK)).until(this::isTaken);
        observed("first article taken again, " + after, millisSince(start), "ms");
    }

    static void isRefusedForNow(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** Liveness and an extraction stay below 200 ms in 99 of 100; asked while nothing is wrong, it is what to compare with. */
    void nothingElseIsSlow(String during) throws IOException, InterruptedException {
        long[] millis = new long[200];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = i % 2 == 0
                    ? service.get("/q/health/live")
                    : service.post("/api/v1/extractions", "{\"html\":\"<p>The mill burned down on Monday.\"}");
            millis[i] = millisSince(start);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Arrays.sort(millis);
        long p99 = millis[millis.length * 99 / 100 - 1];
        observed(
                "other requests, " + during + ": median " + millis[millis.length / 2] + " ms, 99th percentile",
                p99,
                "ms");
        assertThat(p99).isLessThan(200L * SLACK);
    }

    /** What docs/RELIABILITY.md tells of a run. */
    static void observed(String what, long value, String unit) {
        System.out.printf("observed: %s: %d %s%n", what, value, unit);
    }

    static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
