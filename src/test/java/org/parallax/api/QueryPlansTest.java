package org.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.parallax.pipeline.Months;
import org.parallax.reliability.Testimony;

/**
 * Fills a database with a million invented mentions and shows the plan of every statement that reads of the API send: none
 * may scan a large table where an index belongs. {@code ./mvnw test -Dquick -Dtest=QueryPlansTest -Dapi.plans=true}.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class QueryPlansTest {
    private static final int CLAIMS = Integer.getInteger("api.plans.claims", 250_000);
    private static final Set<String> LARGE = Set.of(
            "claim", "quotation", "article", "article_version", "story", "score", "testimony", "conduct", "event");
    private static final Pattern MONTH = Pattern.compile("_\\d{4}_\\d{2}$");
    private static final List<String> READS = List.of(
            "claims",
            "claims?status=unconfirmed",
            "claims?status=unconfirmed&maxOrigins=1",
            "claims?status=unconfirmed&minOutlets=8&sort=-origins",
            "claims?sort=-outlets",
            "claims?sort=-origins",
            "claims?sort=credibility",
            "claims?sort=-date",
            "claims?sort=-firstSeen",
            "claims?q=harbour+strike",
            "claims?q=77777",
            "claims?source=outlet-7",
            "claims?source=outlet-7&minOutlets=3",
            "claims?story=900000077",
            "claims/b-777",
            "quotations",
            "quotations?relation=altered",
            "quotations?speaker=Jonas+Feld+77",
            "quotations?q=harbour&sort=-outlets",
            "quotations?source=outlet-7",
            "quotations?story=900000077",
            "articles",
            "articles?source=outlet-7",
            "articles?sort=-published",
            "articles?q=harbour+777&sort=-published",
            "articles?externalId=b-77",
            "articles/900000077",
            "articles/900000077/versions",
            "stories",
            "stories?q=harbour&sort=-unconfirmed",
            "stories?sort=-articles",
            "stories?sort=-altered",
            "stories/900000077",
            "sources",
            "sources?kind=outlet&sort=-reliability",
            "sources?letter=B",
            "sources/outlet-7",
            "sources/outlet-7/reliability",
            "sources/outlet-7/reliability/history",
            "sources/outlet-7/evidence?dimension=sourcing",
            "scoring-runs",
            "corrections",
            "status");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Months months;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void noReadScansALargeTable() throws SQLException {
        assumeTrue(Boolean.getBoolean("api.plans"), "runs with -Dapi.plans=true");
        fill();
        List<String> scans = new ArrayList<>();
        for (String read : READS) {
            int[] status = new int[1];
            List<String> statements = StatementRecorder.record(() -> status[0] = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get("/api/v1/" + read)
                    .statusCode());
            double cost = 0;
            for (String sql : statements) {
                // to count all claims is to go through them
                if (sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select (?!count)|with).*")) {
                    JsonNode plan = plan(sql);
                    cost += plan.path("Total Cost").asDouble();
                    scanned(plan).forEach(table -> scans.add(read + " scans " + table + ": " + sql));
                }
            }
            System.out.printf(
                    Locale.ROOT, "PLAN %s: %d, %d statements, cost %.0f%n", read, status[0], statements.size(), cost);
            assertThat(status[0]).as(read).isEqualTo(200);
        }
        StatementRecorder.record(() -> QuarkusTransaction.requiringNew()
                        .run(() -> Testimony.list("story = ?1 and superseded = false", 900000077L)))
                .forEach(sql -> scanned(plan(sql)).forEach(table -> scans.add("a comparison scans " + table)));
        assertThat(scans).isEmpty();
    }

    /** Not one of the service's, which give up after a minute; one that sends statements as they are, open places too. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "?preferQueryMode=simple", "postgres", "");
    }

    private void fill() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            new PopulatedLedger(sql -> execute(statement, sql), CLAIMS).fill();
            fillMonth(statement);
            months.turn(Instant.now().plus(Duration.ofDays(31)));
            fillMonth(statement);
            execute(statement, "ANALYZE");
        }
    }

    /** With what is kept by month. */
    private static void fillMonth(Statement statement) {
        execute(
                statement,
                "WITH run AS (INSERT INTO scoring_run (computed_at, model, observations) SELECT now(), 'invented', 1"
                        + " FROM generate_series(1, 10) RETURNING id)"
                        + " INSERT INTO score (run, source, reliability, low, high, letter, effective_observations, profile)"
                        + " SELECT run.id, s.id, 0.5, 0.1, 0.9, 'B', 12, '[]' FROM run, source s WHERE s.kind = 'outlet'");
        execute(
                statement,
                "INSERT INTO testimony (story, source, object, value, confidence, claim, since_run) SELECT c.story,"
                        + " c.sources[1], 'is:' || c.id, c.id, 0.5, c.id, (SELECT max(id) FROM scoring_run) FROM claim c");
        execute(
                statement,
                "INSERT INTO conduct (story, source, dimension, kept, trials, since_run) SELECT a.story, a.source,"
                        + " 'SOURCING', 1, 2, (SELECT max(id) FROM scoring_run) FROM article a");
        execute(statement, "INSERT INTO event (kind, data) SELECT 'analysed', '{}' FROM generate_series(1, 50000)");
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As for any parameters: placeholders are left open. */
    private JsonNode plan(String sql) {
        StringBuilder numbered = new StringBuilder();
        int place = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++place : String.valueOf(c));
        }
        String explain = "EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + numbered;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(explain)) {
            found.next();
            return JSON.readTree(found.getString(1)).path(0).path("Plan");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> scanned(JsonNode plan) {
        List<String> scanned = new ArrayList<>();
        String relation = plan.path("Relation Name").asText();
        if (plan.path("Node Type").asText().equals("Seq Scan")
                && LARGE.contains(MONTH.matcher(relation).replaceFirst(""))) {
            scanned.add(relation);
        }
        plan.path("Plans").forEach(part -> scanned.addAll(scanned(part)));
        return scanned;
    }
}
