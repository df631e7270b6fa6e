package org.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Reads of the API against a one-table endpoint in the same service, in turns, over a million invented mentions. Needs
 * {@code wrk} (Debian): {@code ./mvnw test -Dtest=ApiBenchmark -Dapi.benchmark=true}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class ApiBenchmark {
    private static final int CLAIMS = Integer.getInteger("api.benchmark.claims", 250_000);
    private static final int ROUNDS = Integer.getInteger("api.benchmark.rounds", 3);
    private static final List<String> LISTS = List.of(
            "/api/v1/claims",
            "/api/v1/claims?status=unconfirmed&maxOrigins=1",
            "/api/v1/claims?status=unconfirmed&minOutlets=8&sort=-origins",
            "/api/v1/claims?sort=-outlets",
            "/api/v1/claims?q=harbour+strike",
            "/api/v1/claims?q=77777",
            "/api/v1/claims?source=outlet-7&minOutlets=3",
            "/api/v1/claims?story=900000077",
            "/api/v1/quotations?relation=altered",
            "/api/v1/quotations?speaker=Jonas+Feld+77",
            "/api/v1/quotations?q=harbour&sort=-outlets",
            "/api/v1/articles",
            "/api/v1/articles?source=outlet-7",
            "/api/v1/articles?q=harbour+777&sort=-published",
            "/api/v1/sources",
            "/api/v1/sources?kind=outlet&sort=-reliability",
            "/api/v1/stories",
            "/api/v1/stories?q=harbour&sort=-unconfirmed");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P95 = Pattern.compile("p95=([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    @TestHTTPResource("/")
    URI service;

    @Inject
    EntityManager entities;

    private record Load(double rate, double p95) {}

    @Test
    void readsKeepUpWithAPlainEndpoint() throws Exception {
        assumeTrue(Boolean.getBoolean("api.benchmark"), "run with -Dapi.benchmark=true");
        QuarkusTransaction.requiringNew().timeout(3600).run(() -> new PopulatedLedger(entities, CLAIMS).fill());
        String claim = "/api/v1/claims/b-77777";
        String tag = RestAssured.given().get(claim).header("ETag");
        for (String list : LISTS) {
            assertThat(RestAssured.given().get(list).statusCode()).isEqualTo(200);
        }
        Load one = compare("one claim", "/yardstick/b-77777", claim, null);
        Load unchanged = compare("304", "/yardstick/constant", claim, tag);
        Map<String, Double> tails = new LinkedHashMap<>();
        for (String list : LISTS) {
            tails.put(list, compare(list, "/yardstick/b-77777", list, null).p95());
        }
        assertThat(one.rate()).isGreaterThan(0.6);
        assertThat(unchanged.rate()).isGreaterThan(0.6);
        assertThat(tails).allSatisfy((list, p95) -> assertThat(p95).as(list).isLessThan(5));
    }

    /** The medians of the rounds, as parts of the yardstick's. */
    private Load compare(String name, String yardstick, String path, String tag) throws Exception {
        List<Double> rates = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        load(yardstick, null, 2);
        load(path, tag, 2);
        for (int round = 0; round < ROUNDS; round++) {
            Load plain = load(yardstick, null, 3);
            Load ours = load(path, tag, 3);
            rates.add(ours.rate() / plain.rate());
            tails.add(ours.p95() / plain.p95());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f/s, p95 %.2f ms; yardstick %.0f/s, p95 %.2f ms%n",
                    name,
                    ours.rate(),
                    ours.p95(),
                    plain.rate(),
                    plain.p95());
        }
        rates.sort(null);
        tails.sort(null);
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK %s: rate %.2f, p95 %.2f of the yardstick%n",
                name,
                rates.get(ROUNDS / 2),
                tails.get(ROUNDS / 2));
        return new Load(rates.get(ROUNDS / 2), tails.get(ROUNDS / 2));
    }

    private Load load(String path, String tag, int seconds) throws IOException, InterruptedException {
        Path script = Files.createTempFile("wrk", ".lua");
        String header = tag == null ? "" : "wrk.headers[\"If-None-Match\"] = '" + tag + "'\n";
        Files.writeString(
                script,
                header
                        + "done = function(s, l, r) io.write(string.format(\"p95=%.3f\\n\", l:percentile(95)/1000)) end\n");
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c8",
                        "-d" + seconds + "s",
                        "-s",
                        script.toString(),
                        service.resolve(path).toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(wrk.waitFor()).as(out).isZero();
        assertThat(BAD.matcher(out).find()).as(out).isFalse();
        return new Load(number(RATE, out), number(P95, out));
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
