package org.parallax.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours would send, on a socket of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class RequestHeadsTest {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    @TestHTTPResource("/")
    URI service;

    private String ask(String line, String headers) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((line + "\r\n" + headers + "\r\n").getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void isProblem(String answer, int status) throws IOException {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        int head = answer.indexOf("\r\n\r\n");
        assertThat(answer.substring(0, head)).containsIgnoringCase("content-type: application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.substring(head));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(answer).doesNotContain("xception").doesNotContain("vertx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/claims/%zz",
                "/api/v1/claims/%",
                "/api/v1/claims?q=%zz",
                "/api/v1/claims/a{b}",
                "/api/v1/claims?q=a\"<b",
                "/%zz/claims",
                "//claims",
                "http://[::/api",
                "api/v1/claims",
                "*"
            })
    void anAddressThatIsNoneIsAProblem(String address) throws IOException {
        isProblem(ask("GET " + address + " HTTP/1.1", HOST), 400);
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws IOException {
        String line = "GET /api/v1/claims?q=%s HTTP/1.1";
        assertThat(ask(line.formatted("a".repeat(8000)), HOST)).startsWith("HTTP/1.1 400"); // q may have 300
        isProblem(ask(line.formatted("a".repeat(8193)), HOST), 414);
        isProblem(ask(line.formatted("a".repeat(16_000)), HOST), 414);
    }

    @Test
    void headersThatAreTooLongAreAProblem() throws IOException {
        String line = "GET /api/v1/claims HTTP/1.1";
        assertThat(ask(line, HOST + "X-Note: " + "a".repeat(30_000) + "\r\n")).startsWith("HTTP/1.1 200");
        isProblem(ask(line, HOST + "X-Note: " + "a".repeat(33_000) + "\r\n"), 431);
        isProblem(ask(line, HOST + "X-Note: " + "a".repeat(60_000) + "\r\n"), 431);
        isProblem(ask(line, HOST + "X-Note: ab\r\n".repeat(5_000)), 431);
    }

    @Test
    void aRequestWithoutAHostIsAProblem() throws IOException {
        isProblem(ask("GET /api/v1/claims HTTP/1.1", "Connection: close\r\n"), 400);
        isProblem(ask("GET /q/health/live HTTP/1.1", "Host: a b\r\nConnection: close\r\n"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/claims/a%20b", "/", "/api/v1/claims?q=a+b%7B", "http://localhost/api/v1/claims"})
    void anOrdinaryAddressPasses(String address) throws IOException {
        assertThat(ask("GET " + address + " HTTP/1.1", HOST)).doesNotStartWith("HTTP/1.1 400");
    }

    @Test
    void bodiesThatDoNotComeKeepNoThreadFromOthers() throws IOException {
        String json = HOST + "Content-Type: application/json\r\nContent-Length: ";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) { // more than there are threads
                Socket socket = new Socket(service.getHost(), service.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /api/v1/articles HTTP/1.1\r\n" + json + "1000\r\n\r\n{").getBytes(ISO_8859_1));
            }
            long start = System.nanoTime();
            String body = "{\"html\":\"<p>The mill burned down on Monday.\"}";
            assertThat(ask("POST /api/v1/extractions HTTP/1.1", json + body.length() + "\r\n\r\n" + body))
                    .startsWith("HTTP/1.1 200");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
