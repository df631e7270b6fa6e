package org.parallax.pipeline;

import jakarta.enterprise.context.ApplicationScoped;

/** Stop 8. */
@ApplicationScoped
class ScoringStop {
    boolean scoreIfDue() {
        return false;
    }
}
