package org.parallax.api;

import jakarta.ws.rs.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What an address leads to. */
final class Found {
    private Found() {}

    /** @throws NotFoundException where it leads nowhere */
    static <T> T or404(@Nullable T entity) {
        if (entity == null) {
            throw new NotFoundException();
        }
        return entity;
    }
}
