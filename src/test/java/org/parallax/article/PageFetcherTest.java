package org.parallax.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageFetcherTest {
    private static final GuardedClient.Limits SMALL = new GuardedClient.Limits(2_000_000, 100, Duration.ofSeconds(1));
    private final AtomicInteger insideTouched = new AtomicInteger();
    private HttpServer outlet;
    private HttpServer inside;
    private GuardedClient client;
    private PageFetcher fetcher;

    /** The outlet listens on 127.0.0.2, which is opened; what is inside on 127.0.0.1, which is not. */
    @BeforeEach
    void start() throws IOException {
        outlet = server("127.0.0.2");
        inside = server("127.0.0.1");
        inside.createContext("/", exchange -> {
            insideTouched.incrementAndGet();
            answer(exchange, 200, "secret".getBytes(UTF_8));
        });
        client = new GuardedClient(new AddressGuard(List.of(Network.parse("127.0.0.2/32"))));
        fetcher = new PageFetcher(client, Duration.ZERO);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        outlet.stop(0);
        inside.stop(0);
    }

    private static HttpServer server(String address) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void page(String path, String body) {
        outlet.createContext(path, exchange -> answer(exchange, 200, body.getBytes(UTF_8)));
    }

    private void redirect(String path, String to) {
        outlet.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            answer(exchange, 302, new byte[0]);
        });
    }

    private String at(String path) {
        return "http://127.0.0.2:" + outlet.getAddress().getPort() + path;
    }

    private String insideAt(String host) {
        return "http://" + host + ":" + inside.getAddress().getPort() + "/";
    }

    @Test
    void aRedirectIsFollowedAndItsEndIsNamed() throws IOException {
        page("/there", "found");
        redirect("/here", "/there");
        Fetched fetched = fetcher.fetch(at("/here"), Map.of());
        assertThat(fetched.text()).isEqualTo("found");
        assertThat(fetched.address()).hasToString(at("/there"));
    }

    @Test
    void noRedirectLeadsInside() throws IOException {
        List<String> targets = List.of(
                insideAt("127.0.0.1"),
                insideAt("localhost"),
                insideAt("[::ffff:127.0.0.1]"),
                insideAt("2130706433"),
                "//127.0.0.1:" + inside.getAddress().getPort() + "/",
                insideAt("user@127.0.0.1"),
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data/");
        for (int i = 0; i < targets.size(); i++) {
            redirect("/r" + i, targets.get(i));
            redirect("/twice" + i, "/r" + i);
            String once = at("/r" + i);
            String twice = at("/twice" + i);
            assertThatThrownBy(() -> fetcher.fetch(once, Map.of())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> fetcher.fetch(twice, Map.of())).isInstanceOf(IOException.class);
        }
        assertThat(insideTouched).hasValue(0);
    }

    @Test
    void redirectsInACircleEnd() {
        redirect("/circle", "/circle");
        assertThatThrownBy(() -> fetcher.fetch(at("/circle"), Map.of())).hasMessageContaining("redirects");
    }

    @Test
    void whatRobotsTxtForbidsIsLeftAlone() throws IOException {
        page("/robots.txt", "User-agent: *\nDisallow: /closed\n\nUser-agent: parallax\nDisallow: /not-you\n");
        AtomicInteger touched = new AtomicInteger();
        outlet.createContext("/not-you", exchange -> {
            touched.incrementAndGet();
            answer(exchange, 200, new byte[0]);
        });
        page("/closed", "open to us");
        redirect("/detour", "/not-you");
        assertThat(fetcher.fetch(at("/closed"), Map.of()).text()).isEqualTo("open to us");
        assertThatThrownBy(() -> fetcher.fetch(at("/not-you/a"), Map.of())).hasMessageContaining("robots.txt");
        assertThatThrownBy(() -> fetcher.fetch(at("/detour"), Map.of())).hasMessageContaining("robots.txt");
        assertThat(touched).hasValue(0);
    }

    @Test
    void requestsToOneHostAreAPauseApart() throws IOException {
        page("/a", "a");
        PageFetcher polite = new PageFetcher(client, Duration.ofMillis(300));
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            polite.fetch(at("/a"), Map.of());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void anEndlessAnswerEndsAtTheSizeLimit() {
        outlet.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = "x".repeat(100_000).getBytes(UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(chunk);
                }
            }
        });
        assertThatThrownBy(() -> client.get(at("/endless"), Map.of(), SMALL)).hasMessageContaining("larger than");
    }

    @Test
    void aDrippingAnswerEndsAtTheTimeLimit() {
        outlet.createContext("/dripping", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();
        assertThatThrownBy(() -> client.get(at("/dripping"), Map.of(), SMALL)).hasMessageContaining("within 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aBombIsNotDecompressed() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                gzip.write(zeros);
            }
        }
        outlet.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, bomb.toByteArray());
        });
        assertThatThrownBy(() -> client.get(at("/bomb"), Map.of(), SMALL)).hasMessageContaining("decompresses");
    }

    @Test
    void theCharsetIsTheOneThatIsDeclared() {
        byte[] latin = "<meta charset=\"iso-8859-1\">caf\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(new Fetched(null, 200, Map.of(), latin).text()).endsWith("café");
        assertThat(new Fetched(null, 200, Map.of("content-type", "text/html; charset=ISO-8859-1"), latin).text())
                .endsWith("café");
        assertThat(new Fetched(null, 200, Map.of(), "café".getBytes(UTF_8)).text())
                .isEqualTo("café");
        assertThat(new Fetched(null, 200, Map.of("content-type", "text/html; charset=x-none"), "é".getBytes(UTF_8))
                        .text())
                .isEqualTo("é");
    }
}
