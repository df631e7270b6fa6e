package org.parallax.api;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes connections on which nothing is asked, and none on which an answer is worked on or streamed: takes the idle timer
 * off a connection while a request is served.
 */
@ApplicationScoped
public class BusyConnections {
    private static final String TIMER = "idle";
    private static final String BEHIND_TIMER = "handler";
    private static final int BEFORE_ALL = 1_000;

    private final long idleSeconds;

    BusyConnections(@ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        this.idleSeconds = idle.toSeconds();
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_ALL);
    }

    private void serve(RoutingContext request) {
        if (request.request().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channel().pipeline();
            if (pipeline.get(TIMER) != null) {
                pipeline.remove(TIMER);
                request.addEndHandler(ended -> restore(pipeline));
            }
        }
        request.next();
    }

    private void restore(ChannelPipeline pipeline) {
        if (pipeline.get(BEHIND_TIMER) != null && pipeline.get(TIMER) == null) {
            pipeline.addBefore(BEHIND_TIMER, TIMER, new IdleStateHandler(0, 0, (int) idleSeconds));
        }
    }
}
