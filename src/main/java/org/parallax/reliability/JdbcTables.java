package org.parallax.reliability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Temporary tables of one PostgreSQL connection, gone when closed; the connection itself stays open. */
final class JdbcTables implements Tables, AutoCloseable {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final Set<String> names = new LinkedHashSet<>();

    JdbcTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void define(String name, String query) {
        execute("CREATE TEMPORARY TABLE next_" + name + " AS " + query);
        replace(name);
    }

    @Override
    public void send(String name, int texts, Collection<Sent> rows) {
        String columns = texts == 2 ? "a text COLLATE \"C\", b text COLLATE \"C\"" : "a text COLLATE \"C\"";
        execute("CREATE TEMPORARY TABLE next_" + name + " (" + columns + ", x double precision)");
        String values = "?, ".repeat(texts) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO next_" + name + " VALUES (" + values + ")")) {
            int waiting = 0;
            for (Sent row : rows) {
                for (int k = 0; k < texts; k++) {
                    insert.setString(k + 1, row.texts().get(k));
                }
                insert.setDouble(texts + 1, row.x());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        replace(name);
    }

    private void replace(String name) {
        if (!names.add(name)) {
            execute("DROP TABLE pg_temp." + name);
        }
        execute("ALTER TABLE next_" + name + " RENAME TO " + name);
        execute("ANALYZE " + name);
    }

    @Override
    public List<Object[]> read(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int width = found.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (found.next()) {
                Object[] row = new Object[width];
                for (int k = 0; k < width; k++) {
                    row[k] = found.getObject(k + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        names.forEach(name -> execute("DROP TABLE IF EXISTS pg_temp." + name));
    }
}
