package org.parallax.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthsUpgradeTest {
    private static final List<String> TABLES = List.of("testimony", "conduct", "score", "event");

    @Test
    void aTableBecomesItsFirstPartitionWithTheSameRowsAndFiles(@TempDir Path data) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            migrate(database, "14");
            statement.execute(Files.readString(Path.of("src/test/resources/upgrade/V14.sql")));
            migrate(database, "21");
            List<String> rows = rows(statement);
            List<String> files = files(statement, "c.relname");
            assertThat(rows).doesNotContain("").hasSize(TABLES.size());

            migrate(database, "22");

            assertThat(rows(statement)).isEqualTo(rows);
            assertThat(files(statement, "regexp_replace(c.relname, '_[0-9]{4}_[0-9]{2}', '')"))
                    .hasSizeGreaterThan(2 * TABLES.size())
                    .isEqualTo(files);
            assertThat(number(
                            statement,
                            "INSERT INTO event (kind, data) VALUES ('ingest', '{}') RETURNING id"
                                    + " - (SELECT max(id) FROM event)"))
                    .isEqualTo(1);
            assertThat(
                            number(
                                    statement,
                                    "INSERT INTO conduct (story, source, dimension, kept, trials) SELECT story, source,"
                                            + " dimension, kept, trials FROM conduct LIMIT 1 RETURNING id - (SELECT max(id) FROM conduct)"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("UPDATE score SET letter = 'A'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("UPDATE testimony SET source = 'nobody'"))
                    .hasMessageContaining("foreign key");
        }
    }

    private static void migrate(EmbeddedDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.url(), "postgres", "")
                .target(version)
                .load()
                .migrate();
    }

    /** The rows of each table as one text. */
    private static List<String> rows(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(column(
                    statement,
                    "SELECT coalesce(string_agg(row, ' ' ORDER BY row), '') FROM (SELECT CAST(to_jsonb(t) AS text) AS row FROM "
                            + table + " t) r"));
        }
        return rows;
    }

    /** Which file each of the tables and their indexes is. */
    private static List<String> files(Statement statement, String name) throws SQLException {
        return column(
                statement,
                "SELECT " + name
                        + " || ' ' || pg_relation_filenode(c.oid) FROM pg_class c WHERE c.relkind IN ('r', 'i')"
                        + " AND c.relname ~ '^(testimony|conduct|score|event)(_|$)' ORDER BY 1");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        return Long.parseLong(column(statement, sql).get(0));
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}
