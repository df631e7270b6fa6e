package org.parallax.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready while the store answers; says nothing of where it is. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(StoreCheck.class);

    private final EntityManager entities;

    StoreCheck(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").status(answers()).build();
    }

    private boolean answers() {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(5)
                    .call(() -> entities.createNativeQuery("SELECT 1").getSingleResult() != null);
        } catch (RuntimeException e) {
            LOG.warnf("the store does not answer: %s", e.getMessage());
            return false;
        }
    }
}
