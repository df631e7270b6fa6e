package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.parallax.operation.FaultyService.SCALE;
import static org.parallax.operation.FaultyService.observed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.InventedArticles;

/** The clock of the service and of its database jumps while articles are analysed: needs libfaketime (Debian). */
@EnabledIfSystemProperty(named = "operation", matches = "true")
class ClockIT {
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    @TempDir
    Path data;

    @Test
    void aClockThatJumpsADayLosesAndDoublesNothing() throws Exception {
        assumeThat(LIBRARY).exists();
        Path clock = Files.writeString(data.resolve("clock"), "+0");
        Map<String, String> settings = Map.of(
                "PARALLAX_DATA_DIR",
                data.toString(),
                "PARALLAX_WORKERS",
                "1",
                "LD_PRELOAD",
                LIBRARY.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                clock.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", // with the library's mend for old C libraries every timed wait of a JVM
                // spins
                "0");
        try (PackagedService service = new PackagedService("clock", settings, "-Xmx2g").start()) {
            int sent = 0;
            for (String jump : List.of("+0", "+1d", "-1d", "+0")) {
                Files.writeString(clock, jump);
                Thread.sleep(2_000); // the library looks at the file once a second
                List<String> lines = InventedArticles.lines("clock" + sent, 5 * SCALE, sent);
                assertThat(service.send(service.batch(lines)).statusCode()).isEqualTo(200);
                sent += lines.size();
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
                Instant received = Instant.parse(service.json("/api/v1/articles?size=1")
                        .findValuesAsText("receivedAt")
                        .get(0));
                observed(
                        "clock " + jump + ": received",
                        Duration.between(Instant.now(), received).toHours(),
                        "h from now");
            }
            service.awaitNothingPending(Duration.ofMinutes(5L + SCALE));
            assertThat(service.status().path("failed").asInt()).isZero();
            assertThat(service.status().path("articles").asInt()).isEqualTo(sent);
        }
    }
}
