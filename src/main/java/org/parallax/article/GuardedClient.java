package org.parallax.article;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * The only way out of the service: HTTP with addresses that strangers name. Every address passes the
 * {@link AddressGuard}; what comes back is bounded in bytes, in how far it decompresses and in time, headers included. No
 * cookies, no credentials, no proxy, no repeated attempts.
 */
public final class GuardedClient implements AutoCloseable {
    public static final String AGENT = "Parallax";
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16_384;
    private static final int MOST_CONNECTIONS = 32;

    /**
     * How much of an answer is taken.
     *
     * @param bytes of the body, decompressed
     * @param ratio how many times larger than on the wire a decompressed body may be, once it is over 1 MB
     * @param time from the first byte sent to the last byte read
     */
    public record Limits(int bytes, int ratio, Duration time) {
        Limits within(Duration left) {
            return new Limits(bytes, ratio, left.isNegative() ? Duration.ZERO : left);
        }
    }

    private final AddressGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public GuardedClient(AddressGuard guard) {
        this.guard = guard;
        this.client = HttpClients.custom()
                .setConnectionManager(connections(guard))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(AddressGuard guard) {
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxEmptyLineCount(10)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(Timeout.ofSeconds(10))
                        .build())
                .build();
    }

    /** Reads an address as {@link AddressGuard#check} does. */
    public URI check(String address) throws RefusedAddressException {
        return guard.check(address);
    }

    /** Gets an address; a redirect is an answer like any other. */
    public Fetched get(String address, Map<String, String> headers, Limits limits) throws IOException {
        URI uri = guard.check(address);
        HttpGet request = new HttpGet(uri);
        headers.forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "gzip");
        return exchange(request, uri, limits);
    }

    /** Posts a body; a redirect is an answer like any other. */
    public Fetched post(String address, Map<String, String> headers, byte[] body, Limits limits) throws IOException {
        URI uri = guard.check(address);
        HttpPost request = new HttpPost(uri);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        return exchange(request, uri, limits);
    }

    private Fetched exchange(HttpUriRequestBase request, URI address, Limits limits) throws IOException {
        long end = System.nanoTime() + limits.time().toNanos();
        Future<?> deadline = clock.schedule(request::abort, limits.time().toNanos(), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, answer -> read(request, answer, address, limits));
        } catch (IOException e) {
            if (System.nanoTime() >= end) {
                throw new IOException("no whole answer within " + limits.time().toSeconds() + " s", e);
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private static Fetched read(HttpUriRequestBase request, ClassicHttpResponse answer, URI address, Limits limits)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = answer.getEntity();
        byte[] body = new byte[0];
        if (entity != null && answer.getCode() / 100 != 3) {
            CountedStream wire = new CountedStream(entity.getContent());
            try (InputStream in = decoded(wire, headers.getOrDefault("content-encoding", "identity"));
                    // closed first: what is left of the answer is not waited for
                    Closeable end = request::abort) {
                body = body(in, wire, limits);
            }
        }
        return new Fetched(address, answer.getCode(), Map.copyOf(headers), body);
    }

    private static byte[] body(InputStream in, CountedStream wire, Limits limits) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            body.write(buffer, 0, n);
            if (body.size() > limits.bytes()) {
                throw new IOException("the answer is larger than " + limits.bytes() + " bytes");
            }
            if (body.size() > 1_000_000 && body.size() / limits.ratio() > wire.count()) {
                throw new IOException("the answer decompresses to more than " + limits.ratio() + " times its size");
            }
        }
        return body.toByteArray();
    }

    private static InputStream decoded(InputStream wire, String encoding) throws IOException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, 16_384);
            default -> throw new IOException("the answer is encoded as " + encoding);
        };
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
