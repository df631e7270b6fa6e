package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service without memory ends, and what it acknowledged is there when it starts again. */
@EnabledIfSystemProperty(named = "operation", matches = "true")
class ExhaustedHeapIT {
    private static final int BODIES = 80;

    @RegisterExtension
    static final FaultyService service = new FaultyService(
            "exhausted-heap", Map.of("PARALLAX_WORKERS", "0"), "-Xmx400m", "-XX:+ExitOnOutOfMemoryError");

    @Test
    void anExhaustedHeapEndsTheProcessAndLosesNothing() throws Exception {
        PackagedService http = service.http();
        Path page = Files.writeString(
                service.data().resolve("page.json"),
                "{\"source\":\"Fault Gazette\",\"text\":\"" + "x".repeat(15_000_000) + "\"}");
        int taken = 0;
        for (int i = 0; i < 20; i++) {
            taken += service.isTaken() ? 1 : 0;
        }
        ExecutorService senders = Executors.newFixedThreadPool(BODIES);
        for (int i = 0; i < BODIES; i++) {
            senders.submit(() -> http.send(http.request("/api/v1/articles")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofFile(page))));
        }
        assertThat(http.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(http.process().exitValue()).isEqualTo(3);
        senders.shutdownNow();
        http.start();
        assertThat(service.count("article")).isEqualTo(taken);
        assertThat(service.isTaken()).isTrue();
    }
}
