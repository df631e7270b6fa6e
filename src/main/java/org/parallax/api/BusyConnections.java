package org.parallax.api;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes connections on which nothing is asked, and none on which an answer is worked on or streamed: takes the idle timer
 * off a connection while requests, of which HTTP/2 has many at once, are served.
 */
@ApplicationScoped
public class BusyConnections {
    private static final String TIMER = "idle";
    private static final String BEHIND_TIMER = "handler";
    private static final int BEFORE_ALL = 1_000;
    private static final AttributeKey<Integer> SERVED = AttributeKey.valueOf(BusyConnections.class, "served");

    private final long idleSeconds;

    BusyConnections(@ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        this.idleSeconds = idle.toSeconds();
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_ALL);
    }

    private void serve(RoutingContext request) {
        if (request.request().connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            if (served(channel, 1) == 1 && channel.pipeline().get(TIMER) != null) {
                channel.pipeline().remove(TIMER);
            }
            request.addEndHandler(ended -> channel.eventLoop().execute(() -> leave(channel)));
        }
        request.next();
    }

    /** The requests that are served on the connection, after more or fewer; on its event loop alone. */
    private static int served(Channel channel, int more) {
        Attribute<Integer> served = channel.attr(SERVED);
        served.setIfAbsent(0);
        int now = served.get() + more;
        served.set(now);
        return now;
    }

    private void leave(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (served(channel, -1) == 0 && pipeline.get(BEHIND_TIMER) != null && pipeline.get(TIMER) == null) {
            pipeline.addBefore(BEHIND_TIMER, TIMER, new IdleStateHandler(0, 0, (int) idleSeconds));
        }
    }
}
