package org.parallax.pipeline;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/** A database that holds invented articles, and what PostgreSQL spends on storing the next. */
final class StoredArticles implements AutoCloseable {
    private static final int TIMED = 2_000;
    private static final String TEXT = "The strike at the harbour of Varrow goes on, said Jonas Feld. ".repeat(30);

    private final EmbeddedDatabase database;
    private final Connection connection;
    private int stored;

    StoredArticles(Path data) throws SQLException {
        database = EmbeddedDatabase.start(data);
        Flyway.configure().dataSource(database.url(), "postgres", "").load().migrate();
        connection = DriverManager.getConnection(database.url(), "postgres", "");
        connection.setAutoCommit(false);
        execute("INSERT INTO source (id, name, kind) SELECT 'outlet-' || i, 'Outlet ' || i, 'outlet'"
                + " FROM generate_series(0, 999) i");
    }

    /** Processor seconds an article, once so many are there. */
    double storing(int size) throws SQLException {
        if (size > stored) {
            execute("INSERT INTO article (id, source, key, version) OVERRIDING SYSTEM VALUE SELECT 900000000 + i,"
                    + " 'outlet-' || i % 1000, 'b-' || i, 1 FROM generate_series(" + stored + ", " + (size - 1)
                    + ") i");
            execute("INSERT INTO article_version (article, number, title, text, hash, state) SELECT 900000000 + i, 1,"
                    + " 'Harbour strike ' || i, '" + TEXT + "', CAST('' AS bytea), 'analysed' FROM generate_series("
                    + stored + ", " + (size - 1) + ") i");
            stored = size;
            connection.commit();
            execute("ANALYZE");
        }
        ProcessHandle backend = backend();
        Duration before = backend.info().totalCpuDuration().orElseThrow();
        for (int i = 0; i < TIMED; i++) {
            store("outlet-" + i % 1000, "new-" + size + "-" + i);
            connection.commit();
        }
        Duration after = backend.info().totalCpuDuration().orElseThrow();
        return after.minus(before).toNanos() / 1e9 / TIMED;
    }

    /** What stop 3 asks of the database for one new article. */
    private void store(String source, String key) throws SQLException {
        query("SELECT pg_advisory_xact_lock(3000001)");
        query(
                "INSERT INTO source (id, name, kind) VALUES (?, 'Outlet', 'outlet') ON CONFLICT DO NOTHING RETURNING id",
                source);
        query("SELECT id, version FROM article WHERE source = ? AND key = ?", source, key);
        long id = query(
                "INSERT INTO article (source, key) VALUES (?, ?) ON CONFLICT (source, key)"
                        + " DO UPDATE SET url = excluded.url RETURNING id",
                source,
                key);
        query(
                "INSERT INTO article_version (article, number, title, text, hash) VALUES (" + id
                        + ", 1, ?, ?, CAST('' AS bytea))" + " RETURNING id",
                "Harbour strike",
                TEXT);
        query("UPDATE article SET version = 1 WHERE id = " + id + " RETURNING id");
    }

    private long query(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int k = 0; k < values.length; k++) {
                statement.setString(k + 1, values[k]);
            }
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getObject(1) instanceof Number number ? number.longValue() : 0;
            }
        }
    }

    private ProcessHandle backend() throws SQLException {
        return ProcessHandle.of(query("SELECT pg_backend_pid()")).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
