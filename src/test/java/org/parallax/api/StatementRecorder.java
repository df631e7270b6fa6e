package org.parallax.api;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Keeps the statements that the service sends while {@link #record} is on. */
@PersistenceUnitExtension
@Singleton
public class StatementRecorder implements StatementInspector {
    private static final long serialVersionUID = 1;
    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static volatile boolean on;

    @Override
    public String inspect(String sql) {
        if (on) {
            STATEMENTS.add(sql);
        }
        return sql;
    }

    /** What is sent meanwhile. */
    static List<String> record(Runnable work) {
        STATEMENTS.clear();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return List.copyOf(STATEMENTS);
    }
}
