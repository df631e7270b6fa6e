package org.parallax.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.parallax.pipeline.EmbeddedDatabase;

/** Two packaged services over one database, for tests of what they share and of what happens when one of them ends. */
final class Replicas implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final PackagedService one;
    private final PackagedService other;

    private Replicas(EmbeddedDatabase database, PackagedService one, PackagedService other) {
        this.database = database;
        this.one = one;
        this.other = other;
    }

    /** @param data the directory of the database */
    static Replicas start(String name, Path data, Map<String, String> settings) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        Map<String, String> all = new HashMap<>(settings);
        all.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        PackagedService one = new PackagedService(name + "-1", all, "-Xmx1g").launch();
        PackagedService other = new PackagedService(name + "-2", all, "-Xmx1g").launch();
        return new Replicas(database, one.awaitReady(), other.awaitReady());
    }

    PackagedService one() {
        return one;
    }

    PackagedService other() {
        return other;
    }

    /** @param from a table, and which of its rows */
    long count(String from) throws SQLException {
        return number("SELECT count(*) FROM " + from);
    }

    long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        one.close();
        other.close();
        database.close();
    }
}
