package org.parallax.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.EmbeddedDatabase;

/**
 * The packaged service against a real PostgreSQL behind a proxy, and what goes wrong in operation. The sizes are small so
 * that a build stays short; {@code -Dfaults.scale=50 -Dfaults.moments=10 -Dfaults.slack=1} are the full ones. Limits are
 * multiplied by {@code faults.slack}, since builds share their machine.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(named = "operation", matches = "true")
class FaultsIT {
    private static final int SCALE = Integer.getInteger("faults.scale", 1);
    private static final int MOMENTS = Integer.getInteger("faults.moments", 2);
    private static final int SLACK = Integer.getInteger("faults.slack", 5);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path data;

    private static EmbeddedDatabase database;
    private static TcpProxy proxy;
    private static PackagedService service;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedDatabase.start(data);
        proxy = new TcpProxy(port());
        service = new PackagedService(
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres",
                        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                        "6",
                        "PARALLAX_WORKERS",
                        "1",
                        "PARALLAX_MOST_PENDING",
                        "5000"),
                "-Xmx2g");
        service.start();
    }

    @AfterAll
    static void stop() throws Exception {
        service.kill();
        proxy.close();
        database.close();
    }

    private static int port() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                Statement execution = connection.createStatement();
                ResultSet result = execution.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static HttpResponse<String> sendOne() throws IOException, InterruptedException {
        int number = NUMBER.incrementAndGet();
        return service.post(
                "/api/v1/articles",
                "{\"externalId\":\"fault-%d\",\"source\":\"Fault Gazette\",\"text\":\"Mill number %d burned down.\"}"
                        .formatted(number, number));
    }

    /** What docs/RELIABILITY.md tells of a run. */
    private static void observed(String what, long value, String unit) {
        System.out.printf("observed: %s: %d %s%n", what, value, unit);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void nothingElseIsSlow(String during) throws IOException, InterruptedException {
        long p99 = elsewhere();
        observed("p99 of other requests, " + during, p99, "ms");
        assertThat(p99).isLessThan(200L * SLACK);
    }

    private static void isTakenAgainSoon(String after) {
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(10L * SLACK)).until(FaultsIT::isTaken);
        observed("first article taken again, " + after, millisSince(start), "ms");
    }

    private static boolean isTaken() {
        try {
            return sendOne().statusCode() == 201;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static void isRefusedForNow(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** The 99th percentile of the time that liveness and an extraction take, in milliseconds. */
    private static long elsewhere() throws IOException, InterruptedException {
        long[] millis = new long[60];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = i % 2 == 0
                    ? service.get("/q/health/live")
                    : service.post("/api/v1/extractions", "{\"html\":\"<p>The mill burned down on Monday.\"}");
            millis[i] = (System.nanoTime() - start) / 1_000_000;
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Arrays.sort(millis);
        return millis[millis.length * 99 / 100];
    }

    @Test
    @Order(1)
    void theSameBatchFromEightSendersThreeTimesIsStoredOnce() throws Exception {
        List<String> lines = InventedArticles.lines("same", 40 * SCALE, 5);
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            calls.add(() -> service.send(service.batch(lines)).body());
        }
        int created = 0;
        for (Future<String> answer : senders.invokeAll(calls)) {
            for (String line : answer.get().strip().split("\n")) {
                int status = PackagedService.JSON.readTree(line).path("status").asInt();
                assertThat(status).isIn(200, 201);
                created += status == 201 ? 1 : 0;
            }
        }
        senders.shutdown();
        assertThat(created).isEqualTo(lines.size());
        assertThat(count("SELECT count(*) FROM article WHERE external_id LIKE 'same-%'"))
                .isEqualTo(lines.size());
    }

    @Test
    @Order(2)
    void aPoisonArticleIsQuarantinedWithItsReasonAndTheOthersAreAnalysed() throws Exception {
        sql("CREATE FUNCTION poison() RETURNS trigger AS $$ BEGIN IF NEW.text LIKE '%poison%' AND NEW.state ="
                + " 'analysed' THEN RAISE EXCEPTION 'poisoned'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql");
        sql("CREATE TRIGGER poison BEFORE UPDATE ON article_version FOR EACH ROW EXECUTE FUNCTION poison()");
        List<String> lines = new ArrayList<>(InventedArticles.lines("beside", 20 * SCALE, 9));
        lines.add(
                lines.size() / 2,
                "{\"externalId\":\"poison\",\"source\":\"Fault Gazette\",\"text\":\"The well was full of poison.\"}");
        assertThat(service.send(service.batch(lines)).statusCode()).isEqualTo(200);
        service.awaitNothingPending(Duration.ofMinutes(5L + SCALE));
        assertThat(service.status().path("failed").asInt()).isEqualTo(1);
        long id = count("SELECT id FROM article WHERE external_id = 'poison'");
        assertThat(service.get("/api/v1/articles/" + id).body())
                .contains("\"state\":\"failed\"")
                .contains("poisoned");
        assertThat(service.get("/api/v1/articles?state=failed").body()).contains("\"externalId\":\"poison\"");
        sql("DROP TRIGGER poison ON article_version");
        assertThat(service.post("/api/v1/articles/" + id + ":retry", "").statusCode())
                .isEqualTo(202);
        service.awaitNothingPending(Duration.ofMinutes(2));
        assertThat(service.status().path("failed").asInt()).isZero();
    }

    @Test
    @Order(3)
    void aFullQueueIsAnsweredWithTooManyRequests() throws Exception {
        String other = "00000000-0000-0000-0000-000000000001";
        sql("INSERT INTO worker (id, beat_at) VALUES ('" + other + "', now() + interval '14 seconds')");
        sql("INSERT INTO article_version (article, number, text, hash, leased_by) SELECT (SELECT min(id) FROM article),"
                + " 1000 + n, 'x', '', '" + other + "' FROM generate_series(1, 5001) n");
        Thread.sleep(1100);
        isRefusedForNow(sendOne(), 429);
        isRefusedForNow(service.send(service.batch(InventedArticles.lines("full", 3, 1))), 429);
        nothingElseIsSlow("queue full");
        sql("DELETE FROM article_version WHERE number > 1000");
        Thread.sleep(1100);
        assertThat(sendOne().statusCode()).isEqualTo(201);
    }

    @Test
    @Order(4)
    void aFullPoolIsAnsweredWithUnavailable() throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                Statement lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(3000001)"); // senders wait here, each with a connection
            ExecutorService senders = Executors.newFixedThreadPool(12);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(senders.submit(FaultsIT::sendOne));
            }
            await().atMost(Duration.ofSeconds(10L * SLACK))
                    .until(() -> answers.stream().filter(Future::isDone).count() >= 6);
            nothingElseIsSlow("pool full");
            for (Future<HttpResponse<String>> answer : answers) {
                if (answer.isDone()) {
                    isRefusedForNow(answer.get(), 503);
                }
            }
            lock.execute("SELECT pg_advisory_unlock(3000001)");
            senders.shutdown();
            assertThat(senders.awaitTermination(20L * SLACK, TimeUnit.SECONDS)).isTrue();
        }
        isTakenAgainSoon("pool free again");
    }

    @Test
    @Order(5)
    void aDiskThatIsFullIsAnsweredWithUnavailable() throws Exception {
        sql("CREATE FUNCTION full_disk() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE ="
                + " '53100'; END $$ LANGUAGE plpgsql");
        sql("CREATE TRIGGER full_disk BEFORE INSERT ON article FOR EACH ROW EXECUTE FUNCTION full_disk()");
        isRefusedForNow(sendOne(), 503);
        sql("DROP TRIGGER full_disk ON article");
        assertThat(sendOne().statusCode()).isEqualTo(201);
    }

    @Test
    @Order(6)
    void aClockThatJumpsLeavesNoWorkLeasedForEver() throws Exception {
        for (String jump : List.of("+ interval '1 day'", "- interval '1 day'")) {
            String dead = "00000000-0000-0000-0000-000000000002";
            sql("INSERT INTO worker (id, beat_at) VALUES ('" + dead + "', now() " + jump
                    + ") ON CONFLICT (id) DO UPDATE" + " SET beat_at = excluded.beat_at");
            assertThat(sendOne().statusCode()).isEqualTo(201);
            sql("UPDATE article_version SET leased_by = '" + dead + "' WHERE state = 'pending' AND leased_by IS NULL");
            service.awaitNothingPending(Duration.ofMinutes(2));
        }
    }

    @Test
    @Order(7)
    void aDatabaseStoppedHardIsAnsweredWithUnavailableUntilItIsBack() throws Exception {
        Random random = new Random(3);
        for (int moment = 0; moment < MOMENTS; moment++) {
            long before = count("SELECT count(*) FROM article");
            int taken = 0;
            long until = System.nanoTime() + random.nextInt(500) * 1_000_000L;
            while (System.nanoTime() < until) {
                taken += sendOne().statusCode() == 201 ? 1 : 0;
            }
            String pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
            new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
            Thread.sleep(200);
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                isRefusedForNow(sendOne(), 503);
                observed("refusal, database stopped", millisSince(start), "ms");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2L * SLACK));
            }
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.get("/q/health/ready").body()).doesNotContain("127.0.0.1");
            database.close(); // only gives its lock back: the server is gone
            database = EmbeddedDatabase.start(data);
            proxy.target(port());
            isTakenAgainSoon("database stopped hard and back");
            assertThat(count("SELECT count(*) FROM article")).isGreaterThanOrEqualTo(before + taken);
        }
    }

    @Test
    @Order(8)
    void connectionsOnWhichNothingComesAreClosed() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 200 * SCALE; i++) {
            sockets.add(new Socket("127.0.0.1", service.port()));
        }
        for (int i = 0; i < 10 * SCALE; i++) {
            Socket slow = new Socket("127.0.0.1", service.port());
            slow.getOutputStream()
                    .write(("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000000\r\n\r\n{")
                            .getBytes(UTF_8));
            sockets.add(slow);
        }
        Thread.sleep(30_000);
        observed("silent and slow connections opened", sockets.size(), "");
        for (Socket socket : sockets) {
            socket.setSoTimeout(1000 * SLACK);
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, UTF_8)).matches("(?s)|HTTP/1.1 408 .*");
            socket.close();
        }
        nothingElseIsSlow("silent and slow connections");
    }

    @Test
    @Order(9)
    void aSlowDatabaseAndOneThatNeverAnswersSlowNothingElseDown() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        proxy.delay(100);
        for (int i = 0; i < 20; i++) {
            senders.submit(FaultsIT::isTaken);
        }
        nothingElseIsSlow("database delayed by 100 ms");
        proxy.delay(0);
        proxy.swallow(true);
        for (int i = 0; i < 20; i++) {
            senders.submit(FaultsIT::isTaken);
        }
        nothingElseIsSlow("database a black hole");
        proxy.swallow(false);
        isTakenAgainSoon("database no black hole any more");
        senders.shutdownNow();
    }

    @Test
    @Order(10)
    void theServiceEndsThoughTheDatabaseDoesNotAnswer() throws Exception {
        proxy.swallow(true);
        long start = System.nanoTime();
        service.stop();
        observed("clean end, database a black hole", millisSince(start), "ms");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30L * SLACK));
        proxy.swallow(false);
    }

    @Test
    @Order(11)
    void anExhaustedHeapEndsTheProcessAndLosesNothing() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres";
        Map<String, String> settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "PARALLAX_WORKERS", "0");
        service = new PackagedService(settings, "-Xmx600m", "-XX:+ExitOnOutOfMemoryError");
        service.start();
        assertThat(isTaken()).isTrue();
        long stored = count("SELECT count(*) FROM article");
        Path page = Files.writeString(
                data.resolve("page.json"),
                "{\"source\":\"Fault Gazette\",\"text\":\"" + "x".repeat(50_000_000) + "\"}");
        ExecutorService senders = Executors.newFixedThreadPool(40);
        for (int i = 0; i < 80; i++) {
            senders.submit(() -> service.send(service.request("/api/v1/articles")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofFile(page))));
        }
        assertThat(service.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(service.process().exitValue()).isEqualTo(3);
        senders.shutdownNow();
        service.start();
        assertThat(isTaken()).isTrue();
        assertThat(count("SELECT count(*) FROM article")).isEqualTo(stored + 1);
    }
}
