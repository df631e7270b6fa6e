package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot succeed. */
class StartIT {
    @TempDir
    static Path data;

    @Test
    void aServiceThatCannotStartSaysWhyAndEndsWithACode() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = Map.of(
                    "QUARKUS_HTTP_PORT",
                    String.valueOf(taken.getLocalPort()),
                    "PARALLAX_HOST",
                    "127.0.0.1",
                    "PARALLAX_DATA_DIR",
                    data.toString());
            PackagedService service = new PackagedService("start", settings, "-Xmx512m").launch();
            assertThat(service.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(service.process().exitValue()).isEqualTo(1);
            assertThat(String.join("\n", service.log()))
                    .contains("the service could not start", "Port already bound: " + taken.getLocalPort());
        }
    }
}
