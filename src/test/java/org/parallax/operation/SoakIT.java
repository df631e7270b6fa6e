package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.InventedArticles;

/**
 * Mixed load on the packaged service for a while, once its caches are full: articles come in, lists are read, an event stream is listened to, scores
 * follow by themselves. {@code -Dsoak.minutes=30}; skipped without it.
 */
class SoakIT {
    private static final int MINUTES = Integer.getInteger("soak.minutes", 0);
    /** More than the readings that are kept in memory: what grows after them is no cache that fills. */
    private static final int FILL = 1_200;

    private static final int A_BATCH = 3;
    private static final int BATCH_MILLIS = 3_000;
    /** A sender who looks at the queue before he sends: what is measured is load, not a backlog. */
    private static final int MOST_PENDING = 30;

    /** The collector and heap of the image, which gives back what it does not need: what grows then is in use. */
    private static final String[] AS_THE_IMAGE = {
        "-Xmx1g", "-XX:+UseSerialGC", "-Xms24m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40"
    };

    private static final int READ_MILLIS = 100;
    private static final int SAMPLE_MILLIS = 5_000;
    private static final List<String> READS = List.of(
            "claims?status=unconfirmed",
            "claims?q=harbour",
            "quotations?relation=altered",
            "articles?sort=-published",
            "stories?sort=-articles",
            "sources?sort=-reliability",
            "scoring-runs",
            "status");

    private Instant end = Instant.MIN;
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final List<Long> millis = new ArrayList<>();
    private final List<Long> resident = new ArrayList<>();
    private final AtomicLong events = new AtomicLong();
    private int sent;
    private int heldBack;

    @Test
    void memoryStaysFlatAndNothingFails(@TempDir Path data) throws Exception {
        assumeTrue(MINUTES > 0, "runs with -Dsoak.minutes=30");
        Map<String, String> settings = Map.of("PARALLAX_DATA_DIR", data.toString(), "MALLOC_ARENA_MAX", "2");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (PackagedService service = new PackagedService("soak", settings, AS_THE_IMAGE).start()) {
            fill(service);
            end = Instant.now().plus(Duration.ofMinutes(MINUTES));
            List<Future<?>> work = List.of(
                    threads.submit(during(() -> ingest(service), BATCH_MILLIS)),
                    threads.submit(during(() -> read(service), READ_MILLIS)),
                    threads.submit(during(() -> sample(service), SAMPLE_MILLIS)));
            threads.submit(() -> listen(service));
            for (Future<?> one : work) {
                one.get();
            }
            report(service);
            service.awaitNothingPending(Duration.ofMinutes(5));
        } finally {
            threads.shutdownNow();
        }
    }

    private void fill(PackagedService service) throws IOException, InterruptedException {
        service.send(service.batch(InventedArticles.lines("fill", FILL, -1)));
        service.awaitNothingPending(Duration.ofMinutes(30));
    }

    private Runnable during(Callable<?> work, int pause) {
        return () -> {
            while (Instant.now().isBefore(end)) {
                try {
                    work.call();
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (Exception e) {
                    errors.add(e.toString());
                }
            }
        };
    }

    private Void ingest(PackagedService service) throws IOException, InterruptedException {
        if (service.status().path("pending").asInt() > MOST_PENDING) {
            heldBack++;
            return null;
        }
        List<String> lines = InventedArticles.lines("soak-" + sent, A_BATCH, sent);
        HttpResponse<String> answer = service.send(service.batch(lines));
        if (answer.statusCode() != 200 || answer.body().contains("\"problem\"")) {
            errors.add("batch: " + answer.statusCode() + " " + answer.body());
        }
        sent += A_BATCH;
        return null;
    }

    private Void read(PackagedService service) throws IOException, InterruptedException {
        String path = READS.get(millis.size() % READS.size());
        long start = System.nanoTime();
        int status = service.get("/api/v1/" + path).statusCode();
        millis.add((System.nanoTime() - start) / 1_000_000);
        if (status != 200) {
            errors.add(path + ": " + status);
        }
        return null;
    }

    private Void sample(PackagedService service) throws IOException {
        String status = Files.readString(
                Path.of("/proc", String.valueOf(service.process().pid()), "status"));
        status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .forEach(line -> resident.add(Long.parseLong(line.replaceAll("\\D", "")) / 1024));
        return null;
    }

    private Void listen(PackagedService service) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        service.request("/api/v1/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(stream.body()))) {
            lines.lines().filter(line -> line.startsWith("id:")).forEach(line -> events.incrementAndGet());
        }
        return null;
    }

    private void report(PackagedService service) throws IOException, InterruptedException {
        List<Long> sorted = millis.stream().sorted().toList();
        long early = mean(resident.subList(resident.size() / 4, resident.size() / 2));
        long late = mean(resident.subList(3 * resident.size() / 4, resident.size()));
        System.out.printf(
                Locale.ROOT,
                "soak: %d minutes, %d articles (%d batches held back), %d events, %d scoring runs; %d reads, median %d ms,"
                        + " 99 %% %d ms; resident %d MB in the second quarter, %d MB in the last; %d errors%n",
                MINUTES,
                sent,
                heldBack,
                events.get(),
                service.json("/api/v1/scoring-runs?size=1")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asInt(),
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                early,
                late,
                errors.size());
        assertThat(errors).isEmpty();
        assertThat(events.get()).as("events heard of").isPositive();
        assertThat(service.status().path("failed").asInt()).isZero();
        assertThat((double) late / early)
                .as("memory in the last quarter to that in the second")
                .isLessThan(1.15);
    }

    private static long mean(List<Long> values) {
        return (long) values.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
