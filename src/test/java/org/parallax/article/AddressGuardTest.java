package org.parallax.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listener on the loopback addresses stands for everything inside; nothing that a stranger writes may touch it. */
class AddressGuardTest {
    private static final GuardedClient.Limits LIMITS = new GuardedClient.Limits(1_000_000, 100, Duration.ofSeconds(3));
    private static final AtomicInteger TOUCHED = new AtomicInteger();
    private static HttpServer inside;

    @BeforeAll
    static void listen() throws IOException {
        inside = HttpServer.create(new InetSocketAddress("::", 0), 0);
        inside.createContext("/", exchange -> {
            TOUCHED.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterAll
    static void stop() {
        inside.stop(0);
    }

    private interface Names extends DnsResolver {
        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static GuardedClient client(DnsResolver names) {
        return new GuardedClient(new AddressGuard(List.of(), names));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.0.0.1.",
                "127.1",
                "127.0.1",
                "127",
                "0",
                "0.0.0.0",
                "0.1.2.3",
                "2130706433",
                "02130706433",
                "017700000001",
                "0x7f000001",
                "0x7F.0x0.0x0.0x1",
                "0x7f.1",
                "0177.0.0.1",
                "0177.0.0.01",
                "127.0.0.01",
                "127.0.0.0x1",
                "127.0.0.257",
                "4294967297",
                "1.2.3.4.5",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:7f00:0001]",
                "[::ffff:0:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[2002:7f00:0001::1]",
                "[2002:a00:1::1]",
                "[2001:0:7f00:1::]",
                "[2001:2::1]",
                "[2001:10::1]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[100::1]",
                "[fc00::1]",
                "[fd00::1]",
                "[fd12:3456:789a::1]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fec0::1]",
                "[ff02::1]",
                "[5f00::1]",
                "[::1%25lo]",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "user@127.0.0.1",
                "user:word@localhost",
                "example.com@127.0.0.1",
                "127.0.0.1#@example.com",
                "127.0.0.1?@example.com",
                "１２７.0.0.1",
                "127。0。0。1",
                "ⓛocalhost",
                "127.0.0.1%00.example.com",
                "%31%32%37.0.0.1",
                "127.0.0.1\\@example.com",
                "",
            })
    void noSpellingOfAnAddressInsideIsConnectedTo(String host) throws IOException {
        int before = TOUCHED.get();
        try (GuardedClient client = client(SystemDefaultDnsResolver.INSTANCE)) {
            String authority = host.contains("@") || host.contains("#") || host.contains("?")
                    ? host
                    : host + ":" + inside.getAddress().getPort();
            assertThatThrownBy(() -> client.get("http://" + authority + "/", Map.of(), LIMITS))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("timed out");
        }
        assertThat(TOUCHED).hasValue(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.com/",
                "gopher://127.0.0.1:25/",
                "jar:http://example.com/a!/b",
                "data:text/html,x",
                "javascript:alert(1)",
                "//example.com/",
                "/etc/passwd",
                "example.com",
                "http:example.com",
                "http://",
                "https://:443/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://exa mple.com/",
                "http://example.com/\r\nHost: inside",
            })
    void onlyPlainHttpAndHttpsAddressesAreFetched(String address) throws IOException {
        try (GuardedClient client = client((Names) host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            assertThatThrownBy(() -> client.get(address, Map.of(), LIMITS)).isInstanceOf(RefusedAddressException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:4700::1111"})
    void publicAddressesArePermitted(String address) throws IOException {
        assertThat(new AddressGuard(List.of(), SystemDefaultDnsResolver.INSTANCE)
                        .permits(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void oneAddressInsideAmongSeveralClosesTheName() {
        AddressGuard guard = new AddressGuard(List.of(), (Names)
                name -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("::1")});
        assertThatThrownBy(() -> guard.resolve("mixed.example")).isInstanceOf(IOException.class);
    }

    /** The name answers with a public address when it is judged and with the loopback ever after. */
    @Test
    void aNameThatTurnsInsideAfterItWasJudgedGainsNothing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Names turning = name ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "240.0.0.1" : "127.0.0.1")};
        int before = TOUCHED.get();
        // 240.0.0.1 is opened: nothing answers there, as at a public host that is down
        AddressGuard guard = new AddressGuard(List.of(Network.parse("240.0.0.1/32")), turning);
        try (GuardedClient client = new GuardedClient(guard)) {
            String address = "http://turning.example:" + inside.getAddress().getPort() + "/";
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> client.get(address, Map.of(), LIMITS)).isInstanceOf(IOException.class);
            }
        }
        assertThat(asked).hasValue(3);
        assertThat(TOUCHED).hasValue(before);
    }

    @Test
    void aNetworkIsOpenedByName() throws IOException {
        AddressGuard guard = new AddressGuard(List.of(Network.parse("127.0.0.0/8")), SystemDefaultDnsResolver.INSTANCE);
        assertThat(guard.resolve("127.0.0.1")).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("10.0.0.1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Network.parse("localhost/8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Network.parse("10.0.0.0/33")).isInstanceOf(IllegalArgumentException.class);
    }
}
