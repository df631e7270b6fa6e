package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallax.pipeline.EmbeddedDatabase;

class JdbcTablesTest {

    @Test
    void postgresScoresAsTheArraysDo(@TempDir Path data) throws SQLException {
        List<Observation> said = InventedTestimony.of(7, 800, 14);
        assertThat(said).hasSizeGreaterThan(3_000);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
                Connection connection = DriverManager.getConnection(database.url(), "postgres", "")) {
            connection.setAutoCommit(false);
            store(connection, said);
            try (JdbcTables tables = new JdbcTables(connection)) {
                SameScores.check(said, Map.of(), new GroupedAccuracy(tables, Map.of()));
                Map<String, Boolean> verdicts = InventedTestimony.verdicts(800);
                SameScores.check(said, verdicts, new GroupedAccuracy(tables, verdicts));
            }
            try (Statement statement = connection.createStatement();
                    ResultSet left = statement.executeQuery("SELECT count(*) FROM pg_class WHERE relname = 'belief'")) {
                assertThat(left.next()).isTrue();
                assertThat(left.getInt(1)).isZero();
            }
        }
    }

    private static void store(Connection connection, List<Observation> said) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE stated (source text COLLATE \"C\", object text COLLATE \"C\","
                    + " claim text COLLATE \"C\", confidence double precision, origin text COLLATE \"C\","
                    + " story text)");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO stated VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Observation one : said) {
                insert.setString(1, one.source());
                insert.setString(2, one.object());
                insert.setString(3, one.value());
                insert.setDouble(4, one.confidence());
                insert.setString(5, one.origin());
                insert.setString(6, one.story());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
