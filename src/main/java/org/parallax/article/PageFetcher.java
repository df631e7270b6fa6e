package org.parallax.article;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parallax.article.GuardedClient.Limits;

/**
 * Fetches pages and feeds as a polite guest: what robots.txt (RFC 9309) forbids is left alone, and requests to one host
 * are a pause apart. Redirects are followed, each as an address of its own.
 */
public final class PageFetcher {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Limits PAGE = new Limits(10_000_000, 100, Duration.ofSeconds(20));
    private static final Limits ROBOTS = new Limits(500_000, 100, Duration.ofSeconds(10));

    private final GuardedClient client;
    private final Duration pause;
    private final Cache<String, Host> hosts = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** @param pause between two requests to one host, unless its robots.txt asks for a longer one */
    public PageFetcher(GuardedClient client, Duration pause) {
        this.client = client;
        this.pause = pause;
    }

    /** A step on the way to a page. */
    private interface Step {
        Fetched get(String address, Limits limits) throws IOException;
    }

    /** @throws RefusedAddressException where the address, or one that it leads to, must not be fetched */
    public Fetched fetch(String address, Map<String, String> headers) throws IOException {
        host(client.check(address)).waitForTurn(pause);
        return follow(address, PAGE, (next, limits) -> {
            URI uri = client.check(next);
            if (!host(uri).rules.isAllowed(next)) {
                throw new RefusedAddressException("robots.txt of " + uri.getHost() + " does not allow this address");
            }
            return client.get(next, headers, limits);
        });
    }

    /**
     * Fetches a page to be read.
     *
     * @throws RefusedAddressException as {@link #fetch} does
     * @throws IOException where the server has no page there
     */
    public Fetched page(String address) throws IOException {
        Fetched page = fetch(address, Map.of("Accept", "text/html, application/xhtml+xml"));
        if (page.status() != 200) {
            throw new IOException("the server answered " + page.status());
        }
        String type = page.headers().getOrDefault("content-type", "text/html").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/") && !type.startsWith("application/xhtml")) {
            throw new IOException("the server sent no page, but " + type);
        }
        return page;
    }

    private static Fetched follow(String address, Limits limits, Step step) throws IOException {
        long end = System.nanoTime() + limits.time().toNanos();
        String next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Fetched answer = step.get(next, limits.within(Duration.ofNanos(end - System.nanoTime())));
            String location = answer.header("location");
            if (location == null || answer.status() / 100 != 3) {
                return answer;
            }
            next = target(answer.address(), location);
        }
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
    }

    private static String target(URI from, String location) throws RefusedAddressException {
        try {
            return from.resolve(location.strip()).toString();
        } catch (IllegalArgumentException e) {
            throw new RefusedAddressException("a redirect leads to no address");
        }
    }

    private Host host(URI uri) throws IOException {
        String name = (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
        Host known = hosts.getIfPresent(name);
        if (known == null) {
            known = new Host(robots(name));
            hosts.put(name, known);
        }
        return known;
    }

    private BaseRobotRules robots(String host) throws IOException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        String address = host + "/robots.txt";
        Fetched file = follow(address, ROBOTS, (next, limits) -> client.get(next, Map.of(), limits));
        if (file.status() / 100 == 2) {
            String type = file.headers().getOrDefault("content-type", "text/plain");
            return parser.parseContent(
                    address, file.body(), type, List.of(GuardedClient.AGENT.toLowerCase(Locale.ROOT)));
        }
        return parser.failedFetch(file.status());
    }

    /** What is known of a host, and when the next request to it may go out. */
    private static final class Host {
        private final BaseRobotRules rules;
        private long next = System.nanoTime();

        Host(BaseRobotRules rules) {
            this.rules = rules;
        }

        void waitForTurn(Duration pause) throws InterruptedIOException {
            long asked = rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY ? 0 : rules.getCrawlDelay();
            long apart = Math.min(Math.max(pause.toMillis(), asked), LONGEST_PAUSE.toMillis()) * 1_000_000;
            long turn;
            synchronized (this) {
                turn = Math.max(System.nanoTime(), next);
                next = turn + apart;
            }
            try {
                Thread.sleep(Math.max(0, turn - System.nanoTime()) / 1_000_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for a host's turn");
            }
        }
    }
}
