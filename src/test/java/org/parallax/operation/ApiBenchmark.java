package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.api.PopulatedLedger;
import org.parallax.pipeline.EmbeddedDatabase;

/**
 * Reads of the packaged service against a Quarkus application of one table in a process of its own (src/bench/yardstick), in
 * turns and over one database with a million invented mentions. Needs {@code wrk} (Debian); docs/PERFORMANCE.md has the
 * commands.
 */
@EnabledIfSystemProperty(named = "api.benchmark", matches = "true")
class ApiBenchmark {
    private static final int CLAIMS = Integer.getInteger("api.benchmark.claims", 250_000);
    private static final int ROUNDS = Integer.getInteger("api.benchmark.rounds", 3);
    private static final int SECONDS = Integer.getInteger("api.benchmark.seconds", 3);
    private static final Path YARDSTICK = Path.of("target/yardstick/quarkus-app/quarkus-run.jar");
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

    @TempDir
    static Path temporary;

    private static EmbeddedDatabase database;
    private static PackagedService parallax;
    private static PackagedService plain;

    /** In requests a second and milliseconds, or as parts of the yardstick's. */
    private record Load(double rate, double p95) {}

    /** {@code -Dapi.benchmark.data=DIRECTORY} keeps the database for the next run. */
    @BeforeAll
    static void start() throws Exception {
        String kept = System.getProperty("api.benchmark.data");
        database = EmbeddedDatabase.start(kept == null ? temporary : Path.of(kept));
        Map<String, String> settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.url(), "PARALLAX_WORKERS", "0");
        parallax = new PackagedService("api-benchmark", settings, "-Xmx1g").start();
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!isFilled(statement)) {
                new PopulatedLedger(sql -> execute(statement, sql), CLAIMS).fill();
                connection.commit();
            }
        }
        plain = new PackagedService(YARDSTICK, "yardstick", settings, "-Xmx1g").start();
    }

    @AfterAll
    static void stop() throws Exception {
        plain.close();
        parallax.close();
        database.close();
    }

    private static boolean isFilled(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT to_regclass('yardstick')")) {
            found.next();
            return found.getString(1) != null;
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void readsKeepUpWithAPlainEndpoint() throws Exception {
        String claim = "/api/v1/claims/b-77777";
        String tag = parallax.get(claim).headers().firstValue("ETag").orElseThrow();
        for (String list : LISTS) {
            assertThat(parallax.get(list).statusCode()).as(list).isEqualTo(200);
        }
        Load one = compare("one claim", "/yardstick/b-77777", claim, null);
        Load unchanged = compare("304", "/yardstick/constant", claim, tag);
        Map<String, Double> tails = new LinkedHashMap<>();
        for (String list : LISTS) {
            tails.put(list, compare(list, "/yardstick", list, null).p95());
        }
        compare("a page of the plain application, of one of its rows", "/yardstick/b-77777", plain, "/yardstick", null);
        assertThat(one.rate()).as("one claim").isGreaterThan(0.6);
        assertThat(unchanged.rate()).as("304").isGreaterThan(0.6);
        assertThat(tails).allSatisfy((list, p95) -> assertThat(p95).as(list).isLessThan(5));
    }

    /** The medians of the rounds, as parts of the yardstick's. */
    private static Load compare(String name, String yardstick, String path, String tag) throws Exception {
        return compare(name, yardstick, parallax, path, tag);
    }

    private static Load compare(String name, String yardstick, PackagedService service, String path, String tag)
            throws Exception {
        List<Double> rates = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        load(plain, yardstick, null);
        load(service, path, tag);
        for (int round = 0; round < ROUNDS; round++) {
            Load theirs = load(plain, yardstick, null);
            Load ours = load(service, path, tag);
            rates.add(ours.rate() / theirs.rate());
            tails.add(ours.p95() / theirs.p95());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f/s, p95 %.2f ms; yardstick %.0f/s, p95 %.2f ms%n",
                    name,
                    ours.rate(),
                    ours.p95(),
                    theirs.rate(),
                    theirs.p95());
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

    private static Load load(PackagedService service, String path, String tag)
            throws IOException, InterruptedException {
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
                        "-d" + SECONDS + "s",
                        "-s",
                        script.toString(),
                        service.request(path).build().uri().toString())
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
