package org.parallax.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.parallax.pipeline.Event;
import org.parallax.pipeline.Months;

/** Each test turns to a month that none has turned to before. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class MonthsTest {
    private static final List<String> TABLES = List.of("testimony", "conduct", "score", "event");
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("_uuuu_MM");
    private static final String OUTLET = "/sources/orchard-observer";

    @Inject
    Months months;

    @Inject
    OldEvents oldEvents;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void rowsOfANewMonthLieInItsPartitionAndReadsFindThoseOfBoth() throws SQLException {
        long first = report("plums", "Growers of Orl Valley picked 900 tonnes of plums, Ada Brin said on Monday.");
        String then = OUTLET + "/reliability?asOf=" + Instant.now();
        String score = SampleLedger.call(then).asString();
        YearMonth before = latest("event");
        String testimony =
                "SELECT id FROM testimony_" + before.format(SUFFIX).substring(1) + " WHERE until_run IS NULL";
        List<String> stated = column(testimony);

        YearMonth month = turn();
        long second = report("pears", "A frost took half of the pears of Orl Valley, Ada Brin told growers on Friday.");

        assertThat(stated).isNotEmpty();
        assertThat(column(testimony)).containsAll(stated);
        for (String table : TABLES) {
            String id = table.equals("score") ? "run" : "id";
            assertThat(column("SELECT DISTINCT left(CAST(" + id + " AS text), 6) FROM " + table + month.format(SUFFIX)))
                    .as(table)
                    .containsExactly(month.format(DateTimeFormatter.ofPattern("uuuuMM")));
        }
        assertThat(second).isGreaterThan(first);
        assertThat(SampleLedger.call(then).asString()).isEqualTo(score).contains("\"run\":\"" + first + "\"");
        assertThat(SampleLedger.get(OUTLET + "/reliability/history").getList("items.run", String.class))
                .containsSubsequence(Long.toString(second), Long.toString(first));
        for (long run : new long[] {first, second}) {
            JsonPath replay = SampleLedger.get("/scoring-runs/" + run + "/replay");
            assertThat(replay.getInt("compared")).isPositive();
            assertThat(replay.getList("different")).isEmpty();
        }
        assertThat(Event.after(0, 100_000)).extracting(event -> event.id).isSorted();
    }

    @Test
    void aMonthIsOpenedOnce() throws SQLException {
        YearMonth month = turn();
        List<String> open = partitions();
        long next = Long.parseLong(column("SELECT nextval('event_id_seq')").get(0));

        months.turn(within(month).plusSeconds(60));
        months.turn(within(month.minusMonths(1)));

        assertThat(partitions()).isEqualTo(open);
        assertThat(Long.parseLong(column("SELECT nextval('event_id_seq')").get(0)))
                .isBetween(next + 1, next + 1_000);
    }

    @Test
    void ofSeveralThatTurnAtOnceOneOpensTheMonth() throws SQLException {
        YearMonth month = latest("event").plusMonths(1);
        int open = partitions().size();

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> months.turn(within(month))))
                            .limit(4)
                            .toArray(CompletableFuture[]::new))
                    .join();
            return isOpen(month);
        });

        assertThat(partitions()).hasSize(open + TABLES.size());
    }

    @Test
    void whatHasItsIdWhenTheMonthTurnsFindsItsPartition() throws SQLException {
        YearMonth before = latest("event");
        try (Connection writer = connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            ResultSet drawn = statement.executeQuery("SELECT nextval('event_id_seq')");
            drawn.next();
            long id = drawn.getLong(1);

            turn();
            ResultSet stored = statement.executeQuery("INSERT INTO event (id, kind, data) VALUES (" + id
                    + ", 'ingest', '{\"articles\":[]}') RETURNING CAST(CAST(tableoid AS regclass) AS text)");

            stored.next();
            assertThat(stored.getString(1)).isEqualTo("event" + before.format(SUFFIX));
        }
    }

    @Test
    void aForgottenMonthOfEventsIsDroppedAndTheLatestEventKept() throws SQLException {
        YearMonth before = latest("event");
        report("apples", "Orl Valley stored 400 tonnes of apples, Ada Brin said on Tuesday.");
        YearMonth month = turn();
        execute("UPDATE event SET at = now() - interval '8 days'");
        String last = column("SELECT max(id) FROM event").get(0);

        oldEvents.forget();

        assertThat(column("SELECT id FROM event"))
                .as("the latest, of the month before")
                .containsExactly(last);
        assertThat(partitions()).contains("event" + before.format(SUFFIX), "event" + month.format(SUFFIX));

        execute("INSERT INTO event (kind, data) VALUES ('ingest', '{\"articles\":[]}')");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            oldEvents.forget();
            return !partitions().contains("event" + before.format(SUFFIX));
        });

        assertThat(partitions()).contains("event" + month.format(SUFFIX), "testimony" + before.format(SUFFIX));
        assertThat(column("SELECT id FROM event")).allMatch(id -> Long.parseLong(id) > Long.parseLong(last));
    }

    /** Sends an article and waits until a run has taken what it says and scored its outlet; returns that run. */
    private long report(String id, String text) throws SQLException {
        long before = lastTaken();
        given().contentType("application/json")
                .body("{\"externalId\":\"orchard-" + id + "\",\"source\":\"Orchard Observer\","
                        + "\"published\":\"2026-03-01\",\"text\":\"" + text + "\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(201);
        await().atMost(Duration.ofMinutes(1)).until(() -> lastTaken() > before);
        long taken = lastTaken();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            String run = SampleLedger.call(OUTLET + "/reliability").path("run");
            return run != null && Long.parseLong(run) >= taken;
        });
        return SampleLedger.get(OUTLET + "/reliability").getLong("run");
    }

    /** The last run that took testimony of the outlet; 0 where none did. */
    private long lastTaken() throws SQLException {
        String runs = "SELECT coalesce(max(since_run), 0) FROM testimony WHERE source = 'orchard-observer'";
        return Long.parseLong(column(runs).get(0));
    }

    /** To the month after the last; as the service does, again where a lock could not be had. */
    private YearMonth turn() throws SQLException {
        YearMonth month = latest("event").plusMonths(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            months.turn(within(month));
            return isOpen(month);
        });
        return month;
    }

    private static Instant within(YearMonth month) {
        return month.atDay(1).atTime(0, 1).toInstant(ZoneOffset.UTC);
    }

    private boolean isOpen(YearMonth month) throws SQLException {
        for (String table : TABLES) {
            if (!latest(table).equals(month)) {
                return false;
            }
        }
        return true;
    }

    private YearMonth latest(String table) throws SQLException {
        return partitions().stream()
                .filter(name -> name.startsWith(table))
                .map(name -> YearMonth.parse(name.substring(table.length()), SUFFIX))
                .max(YearMonth::compareTo)
                .orElseThrow();
    }

    private List<String> partitions() throws SQLException {
        return column("SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE relkind = 'r' ORDER BY 1");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
