package org.parallax.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.parallax.operation.FaultyService.SCALE;
import static org.parallax.operation.FaultyService.SLACK;
import static org.parallax.operation.FaultyService.isRefusedForNow;
import static org.parallax.operation.FaultyService.observed;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parallax.api.InventedArticles;

/** More than the service can take: it says so at once, and whoever asks for something else does not notice. */
@EnabledIfSystemProperty(named = "operation", matches = "true")
class OverloadIT {
    private static final int MOST_PENDING = 5000;

    @RegisterExtension
    static final FaultyService service = new FaultyService(
            "overload",
            Map.of("PARALLAX_WORKERS", "1", "PARALLAX_MOST_PENDING", String.valueOf(MOST_PENDING)),
            "-Xmx2g");

    @BeforeAll
    static void whileNothingIsWrong() throws Exception {
        service.nothingElseIsSlow("nothing wrong");
    }

    @Test
    void aFullQueueIsAnsweredWithTooManyRequests() throws Exception {
        String other = "00000000-0000-0000-0000-000000000001";
        assertThat(service.isTaken()).isTrue();
        service.sql(
                "INSERT INTO worker (id, beat_at) VALUES ('" + other + "', now() + interval '14 seconds')",
                "INSERT INTO article_version (article, number, text, hash, leased_by) SELECT (SELECT min(id) FROM"
                        + " article), 1000 + n, 'x', '', '" + other + "' FROM generate_series(1, " + (MOST_PENDING + 1)
                        + ") n");
        Thread.sleep(1100);
        isRefusedForNow(service.sendOne(), 429);
        PackagedService http = service.http();
        isRefusedForNow(http.send(http.batch(InventedArticles.lines("full", 3, 1))), 429);
        service.nothingElseIsSlow("queue full");
        service.sql("DELETE FROM article_version WHERE number > 1000");
        Thread.sleep(1100);
        assertThat(service.sendOne().statusCode()).isEqualTo(201);
    }

    @Test
    void aFullPoolIsAnsweredWithUnavailable() throws Exception {
        try (Connection connection = service.connect();
                Statement lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(3000001)"); // senders wait here, each with a connection
            ExecutorService senders = Executors.newFixedThreadPool(12);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(senders.submit(service::sendOne));
            }
            await().atMost(Duration.ofSeconds(10L * SLACK))
                    .until(() -> answers.stream().filter(Future::isDone).count() >= 6);
            service.nothingElseIsSlow("pool full");
            for (Future<HttpResponse<String>> answer : answers) {
                if (answer.isDone()) {
                    isRefusedForNow(answer.get(), 503);
                }
            }
            lock.execute("SELECT pg_advisory_unlock(3000001)");
            senders.shutdown();
            assertThat(senders.awaitTermination(20L * SLACK, TimeUnit.SECONDS)).isTrue();
        }
        service.isTakenAgainSoon("pool free again");
    }

    @Test
    void connectionsOnWhichNothingComesAreClosed() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 200 * SCALE; i++) {
            sockets.add(new Socket("127.0.0.1", service.http().port()));
        }
        for (int i = 0; i < 10 * SCALE; i++) {
            sockets.add(slowBody());
        }
        observed(
                "silent and slow connections opened in " + FaultyService.millisSince(start) + " ms",
                sockets.size(),
                "");
        service.nothingElseIsSlow("silent and slow connections open");
        Thread.sleep(Math.max(0, 30_000 - FaultyService.millisSince(start)));
        for (Socket socket : sockets) {
            socket.setSoTimeout(1000 * SLACK);
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(new String(answer, UTF_8)).matches("(?s)|HTTP/1.1 408 .*");
            socket.close();
        }
        observed("all of them closed after", FaultyService.millisSince(start), "ms");
        service.isTakenAgainSoon("connections closed");
    }

    private static Socket slowBody() throws IOException {
        Socket slow = new Socket("127.0.0.1", service.http().port());
        slow.getOutputStream()
                .write(("POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000000\r\n\r\n{")
                        .getBytes(UTF_8));
        return slow;
    }
}
