package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parallax.operation.FaultyService.MOMENTS;
import static org.parallax.operation.FaultyService.SLACK;
import static org.parallax.operation.FaultyService.isRefusedForNow;
import static org.parallax.operation.FaultyService.millisSince;
import static org.parallax.operation.FaultyService.observed;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database is away, slow, silent or full: the service says so, loses nothing and goes on by itself. */
@EnabledIfSystemProperty(named = "operation", matches = "true")
class DatabaseFaultsIT {
    @RegisterExtension
    static final FaultyService service =
            new FaultyService("database-faults", Map.of("PARALLAX_WORKERS", "1"), "-Xmx2g");

    @BeforeAll
    static void whileNothingIsWrong() throws Exception {
        service.nothingElseIsSlow("nothing wrong");
    }

    @Test
    void aDatabaseStoppedHardIsAnsweredWithUnavailableUntilItIsBack() throws Exception {
        PackagedService http = service.http();
        Random random = new Random(3);
        for (int moment = 0; moment < MOMENTS; moment++) {
            long before = service.count("article");
            int taken = 0;
            long until = System.nanoTime() + random.nextInt(500) * 1_000_000L;
            while (System.nanoTime() < until) {
                taken += service.isTaken() ? 1 : 0;
            }
            service.stopDatabaseHard();
            Thread.sleep(200);
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                isRefusedForNow(service.sendOne(), 503);
                observed("refused, database stopped hard, after", millisSince(start), "ms");
                assertThat(millisSince(start)).isLessThan(2000L * SLACK);
            }
            assertThat(http.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(http.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(http.get("/q/health/ready").body()).doesNotContain("127.0.0.1");
            service.startDatabaseAgain();
            service.isTakenAgainSoon("database stopped hard and back");
            assertThat(service.count("article")).isGreaterThan(before + taken);
            observed("articles acknowledged before the stop, all there", before + taken, "");
            http.awaitNothingPending(Duration.ofMinutes(2));
            assertThat(http.status().path("failed").asInt()).isZero();
            assertThat(service.count("article_version WHERE attempts > 1")).isZero();
        }
    }

    @Test
    void aSlowDatabaseAndOneThatNeverAnswersSlowNothingElseDown() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        service.proxy().delay(100);
        for (int i = 0; i < 20; i++) {
            senders.submit(service::isTaken);
        }
        service.nothingElseIsSlow("database delayed by 100 ms");
        service.proxy().delay(0);
        service.proxy().swallow(true);
        for (int i = 0; i < 20; i++) {
            senders.submit(service::isTaken);
        }
        service.nothingElseIsSlow("database a black hole");
        service.proxy().swallow(false);
        service.isTakenAgainSoon("database no black hole any more");
        senders.shutdownNow();
    }

    @Test
    void aDiskThatIsFullIsAnsweredWithUnavailableUntilThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(service.data().resolve("small"))) {
            service.sql("CREATE TABLESPACE small LOCATION '" + disk.directory() + "'");
            service.sql("ALTER TABLE article_version SET TABLESPACE small");
            assertThat(service.isTaken()).isTrue();
            disk.fill();
            int taken = 0;
            HttpResponse<String> answer = service.sendOne();
            while (answer.statusCode() == 201) {
                taken++;
                assertThat(taken).as("rows that fit into the last page").isLessThan(1000);
                answer = service.sendOne();
            }
            isRefusedForNow(answer, 503);
            observed("disk full: taken before the last page was full", taken, "articles");
            service.nothingElseIsSlow("disk full");
            disk.free();
            service.isTakenAgainSoon("disk full and freed");
            service.http().awaitNothingPending(Duration.ofMinutes(2));
            assertThat(service.http().status().path("failed").asInt()).isZero();
            service.sql("ALTER TABLE article_version SET TABLESPACE pg_default");
            service.sql("DROP TABLESPACE small");
        }
    }

    @Test
    void marksOfAClockThatJumpedLeaveNoWorkLeasedForEver() throws Exception {
        for (String jump : List.of("+ interval '1 day'", "- interval '1 day'")) {
            String dead = "00000000-0000-0000-0000-000000000002";
            service.sql("INSERT INTO worker (id, beat_at) VALUES ('" + dead + "', now() " + jump
                    + ") ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at");
            assertThat(service.sendOne().statusCode()).isEqualTo(201);
            service.sql("UPDATE article_version SET leased_by = '" + dead + "', received_at = now() " + jump
                    + " WHERE state = 'pending' AND leased_by IS NULL");
            service.http().awaitNothingPending(Duration.ofMinutes(2));
        }
    }

    @Test
    void theServiceEndsThoughTheDatabaseDoesNotAnswer() throws Exception {
        service.proxy().swallow(true);
        long start = System.nanoTime();
        assertThat(service.http().endsOnRequest(30 * SLACK)).isTrue();
        observed("clean end, database a black hole", millisSince(start), "ms");
        service.proxy().swallow(false);
        service.http().start();
    }
}
