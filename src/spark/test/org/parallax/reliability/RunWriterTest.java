package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a ledger as the migrations leave it. */
class RunWriterTest {
    private static final Path MIGRATIONS = Path.of("../main/resources/db/migration");
    private static final Findings FINDINGS = new Findings(
            3,
            List.of(new Estimate.SourceReliability("outlet-1", 0.8, 0.7, 0.9, 30, 25.0, 'B')),
            List.of(List.of()),
            List.of());

    @Test
    void scoresBecomeARunOnceAndOnlyWhereNoLaterOneHasScored() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection ledger = server.getPostgresDatabase().getConnection()) {
            migrate(ledger);
            execute(ledger, """
                    INSERT INTO source (id, name, kind) VALUES ('outlet-1', 'Outlet 1', 'outlet'), ('outlet-2', 'Outlet 2', 'outlet');
                    INSERT INTO scoring_run (computed_at, model, observations, anchors) VALUES (now(), 'parallax', 30, 1);
                    INSERT INTO anchor (claim, holds, since_run) VALUES ('c-1', false, 1);
                    INSERT INTO score (run, source, low, high, letter, effective_observations, profile)
                    SELECT 1, id, 0.2, 0.8, 'C', 5, '[]' FROM source""");
            assertThat(new RunWriter(ledger).anchors(1)).containsExactly(Map.entry("c-1", false));
            long run = new RunWriter(ledger).write(1, FINDINGS);
            assertThat(run).isEqualTo(2);
            assertThat(row(ledger, "SELECT runner, evidence, observations, sources, anchors FROM scoring_run WHERE id = 2"))
                    .containsExactly("spark", "1", "30", "1", "1");
            assertThat(row(ledger, "SELECT letter, reliability FROM score WHERE run = 2 AND source = 'outlet-1'"))
                    .containsExactly("B", "0.8");
            assertThat(row(ledger, "SELECT letter, run FROM source WHERE id = 'outlet-1'"))
                    .containsExactly("B", "2");
            assertThat(row(ledger, "SELECT letter, effective_observations FROM score WHERE run = 2 AND source = 'outlet-2'"))
                    .as("nothing speaks for it any more")
                    .containsExactly("F", "0");
            assertThatThrownBy(() -> new RunWriter(ledger).write(1, FINDINGS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not the last one");
        }
    }

    private static void migrate(Connection ledger) throws IOException, SQLException {
        List<Path> files;
        try (Stream<Path> all = Files.list(MIGRATIONS)) {
            files = all.sorted(Comparator.comparingDouble(RunWriterTest::version)).toList();
        }
        for (Path file : files) {
            execute(ledger, "BEGIN;" + Files.readString(file) + ";COMMIT");
        }
    }

    /** Of {@code V16_2__assignments.sql} 16.2. */
    private static double version(Path file) {
        return Double.parseDouble(file.getFileName().toString().replaceAll("V(.*)__.*", "$1").replace('_', '.'));
    }

    private static void execute(Connection ledger, String sql) throws SQLException {
        try (Statement statement = ledger.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> row(Connection ledger, String sql) throws SQLException {
        try (Statement statement = ledger.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return java.util.stream.IntStream.rangeClosed(1, rows.getMetaData().getColumnCount())
                    .mapToObj(k -> text(rows, k))
                    .toList();
        }
    }

    private static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
