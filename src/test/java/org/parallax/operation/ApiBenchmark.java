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
    private static final String CLAIM =
            "'{\"id\":\"b-' || i || '\",\"text\":\"The harbour strike costs Varrow $' || i || ' a day\","
                    + "\"date\":\"2026-03-05\",\"story\":\"' || 900000000 + i / 20 || '\",\"mentions\":[' ||"
                    + " (SELECT string_agg('{\"article\":\"' || i + m || '\",\"start\":' || m * 100 || ',\"end\":' || m * 100 + 60 ||"
                    + " ',\"text\":\"the harbour strike was costing the city $' || i || ' a day\",\"speaker\":\"Jonas Feld\","
                    + "\"via\":[],\"cue\":\"said\",\"certainty\":\"certain\",\"polarity\":\"positive\",\"quotation\":\"indirect\"}', ',')"
                    + " FROM generate_series(0, 3) m) || '],\"support\":{\"outlets\":' || i % 9 || ',\"collections\":1,\"origins\":'"
                    + " || i % 4 || '},\"unconfirmed\":[],\"credibility\":' || 1 + i % 6 || '}'";
    private static final String QUOTATION = "'{\"id\":\"b-' || i || '\",\"speaker\":\"Jonas Feld\",\"versions\":[' ||"
            + " (SELECT string_agg('{\"article\":\"' || i + m || '\",\"start\":0,\"end\":60,\"text\":\"The harbour strike is costing"
            + " the city $' || i || ' a day\",\"relation\":\"verbatim\",\"severity\":\"none\",\"diff\":[],\"confidence\":0.9}', ',')"
            + " FROM generate_series(0, 3) m) || ']}'";
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
                fill(statement);
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
            tails.put(list, compare(list, "/yardstick/b-77777", list, null).p95());
        }
        assertThat(one.rate()).as("one claim").isGreaterThan(0.6);
        assertThat(unchanged.rate()).as("304").isGreaterThan(0.6);
        assertThat(tails).allSatisfy((list, p95) -> assertThat(p95).as(list).isLessThan(5));
    }

    /** The medians of the rounds, as parts of the yardstick's. */
    private static Load compare(String name, String yardstick, String path, String tag) throws Exception {
        List<Double> rates = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        load(plain, yardstick, null);
        load(parallax, path, tag);
        for (int round = 0; round < ROUNDS; round++) {
            Load theirs = load(plain, yardstick, null);
            Load ours = load(parallax, path, tag);
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

    /** Invented claims of four mentions each, 20 to a story of four articles; the one table holds the same documents. */
    private static void fill(Statement statement) throws SQLException {
        int stories = CLAIMS / 20;
        statement.execute("CREATE TABLE yardstick (id text PRIMARY KEY, text text, outlets int, document text)");
        fillArticles(statement, stories);
        statement.execute(
                "INSERT INTO claim (id, story, text, date, outlets, collections, origins, credibility, sources, unconfirmed,"
                        + " document, flagged_at) SELECT 'b-' || i, 900000000 + i / 20,"
                        + " 'The ' || (ARRAY['harbour','bridge','school','tram','museum'])[1 + i % 5] || ' ' ||"
                        + " (ARRAY['strike','closure','merger','tariff','roof','sale','vote'])[1 + i % 7] || ' costs Varrow $' || i ||"
                        + " ' a day', '2026-03-' || lpad(CAST(1 + i % 28 AS text), 2, '0'), i % 9, 1, i % 4, 1 + i % 6,"
                        + " CAST(ARRAY['outlet-' || i % 1000] AS varchar[]), CASE WHEN i % 3 = 0 THEN CAST(ARRAY['hedged'] AS varchar[])"
                        + " ELSE CAST(ARRAY[] AS varchar[]) END, " + CLAIM + ", CASE WHEN i % 3 = 0 THEN now() END"
                        + " FROM generate_series(1, " + CLAIMS + ") i");
        statement.execute(
                "INSERT INTO quotation (id, story, speaker, speaker_id, text, outlets, sources, relations, severity, document)"
                        + " SELECT 'b-' || i, 900000000 + i / 4, 'Jonas Feld ' || i % 5000, 'jonas-feld-' || i % 5000,"
                        + " 'The harbour strike is costing the city $' || i || ' a day', i % 5,"
                        + " CAST(ARRAY['outlet-' || i % 1000] AS varchar[]), CASE WHEN i % 20 = 0"
                        + " THEN CAST(ARRAY['verbatim','altered'] AS varchar[]) ELSE CAST(ARRAY['verbatim'] AS varchar[]) END,"
                        + " CASE WHEN i % 20 = 0 THEN 'meaning' ELSE 'none' END, " + QUOTATION
                        + " FROM generate_series(1, "
                        + CLAIMS / 5 + ") i");
        statement.execute("INSERT INTO yardstick SELECT id, text, outlets, document FROM claim WHERE id LIKE 'b-%'");
        statement.execute("ANALYZE");
    }

    private static void fillArticles(Statement statement, int stories) throws SQLException {
        statement.execute(
                "INSERT INTO story (id, title, opened_at, change, compared_change, articles, claims, unconfirmed, altered)"
                        + " OVERRIDING SYSTEM VALUE SELECT 900000000 + i, 'Harbour strike ' || i, now(), 1, 1, 4, 20, i % 20, i % 3"
                        + " FROM generate_series(0, " + stories + ") i");
        statement.execute("INSERT INTO source (id, name, kind) SELECT 'outlet-' || i, 'Outlet ' || i, 'outlet'"
                + " FROM generate_series(0, 999) i");
        statement.execute("INSERT INTO source (id, name, kind) SELECT 'jonas-feld-' || i, 'Jonas Feld ' || i, 'speaker'"
                + " FROM generate_series(0, 4999) i");
        statement.execute("INSERT INTO scoring_run (id, computed_at, model, observations) OVERRIDING SYSTEM VALUE"
                + " SELECT 900000000 + i, now(), 'invented', 1 FROM generate_series(0, 9) i");
        statement.execute(
                "INSERT INTO score (run, source, reliability, low, high, letter, effective_observations, profile)"
                        + " SELECT 900000000 + r, s.id, random(), 0.1, 0.9, 'B', 12, '[]' FROM source s, generate_series(0, 9) r"
                        + " WHERE s.id LIKE 'outlet-%' OR s.id LIKE 'jonas-feld-%'");
        statement.execute(
                "INSERT INTO article (id, source, key, story, version) OVERRIDING SYSTEM VALUE SELECT 900000000 + i,"
                        + " 'outlet-' || i % 1000, 'b-' || i, 900000000 + i / 4, 1 FROM generate_series(0, "
                        + stories * 4
                        + ") i");
        statement.execute(
                "INSERT INTO article_version (article, number, title, text, hash, state, published) SELECT 900000000 + i, 1,"
                        + " 'Harbour strike ' || i, 'The strike goes on.', '', 'analysed', '2026-03-' || lpad(CAST(1 + i % 28 AS text), 2, '0')"
                        + " FROM generate_series(0, " + stories * 4 + ") i");
    }
}
