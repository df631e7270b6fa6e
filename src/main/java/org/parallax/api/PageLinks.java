package org.parallax.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in the header of a page, too, where the next one is. */
public final class PageLinks {
    @ServerResponseFilter
    public void link(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().add("Link", "<" + page.next() + ">; rel=\"next\"");
        }
    }
}
