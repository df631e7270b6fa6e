package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several requests at once on one connection (HTTP/2) of a service that closes idle ones after a second. */
class BusyConnectionsIT {
    @Test
    void anAnswerIsNotCutOffWhenAnotherOfItsConnectionEnds(@TempDir Path data) throws Exception {
        Map<String, String> settings = Map.of(
                "PARALLAX_DATA_DIR", data.toString(), "PARALLAX_WORKERS", "0", "QUARKUS_HTTP_IDLE_TIMEOUT", "1S");
        try (PackagedService service = new PackagedService("busy-connections", settings, "-Xmx512m").start()) {
            CompletableFuture<HttpResponse<String>> events = service.sendAsync(service.request("/api/v1/events"));
            HttpResponse<String> beside = service.get("/api/v1/status");
            assertThat(beside.version()).isEqualTo(HttpClient.Version.HTTP_2);
            Thread.sleep(4_000);
            assertThat(events).isNotDone();
        }
    }
}
