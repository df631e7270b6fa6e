package org.parallax.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers; says nothing of where it is. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {
    private static final int MOST_SECONDS = 2;

    private final DataSource store;

    StoreCheck(DataSource store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = store.getConnection()) {
            return connection.isValid(MOST_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
