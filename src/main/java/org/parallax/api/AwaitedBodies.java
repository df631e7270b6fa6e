package org.parallax.api;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a body before a thread is given to its request, so that senders who let theirs drip keep no thread from others:
 * for all of a short body, for the beginning of a long one. {@link SlowBodies} watches the rest.
 */
@ApplicationScoped
public class AwaitedBodies {
    private static final int ENOUGH = 32_768;
    private static final int EVERY_MILLIS = 1_000;

    private final Vertx vertx;

    AwaitedBodies(Vertx vertx) {
        this.vertx = vertx;
    }

    @ServerRequestFilter(preMatching = true, priority = 200)
    public Uni<@Nullable Response> await(ContainerRequestContext request, RoutingContext call) {
        ServerHttpRequest http = CurrentRequestManager.get().serverRequest();
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || http.isRequestEnded()) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().emitter(next -> new Beginning(request, http, call, next).read());
    }

    private final class Beginning implements ServerHttpRequest.ReadCallback {
        private final ContainerRequestContext request;
        private final ServerHttpRequest http;
        private final RoutingContext call;
        private final UniEmitter<? super @Nullable Response> next;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long start = System.nanoTime();
        private long last = start;
        private long timer;

        Beginning(
                ContainerRequestContext request,
                ServerHttpRequest http,
                RoutingContext call,
                UniEmitter<? super @Nullable Response> next) {
            this.request = request;
            this.http = http;
            this.call = call;
            this.next = next;
        }

        void read() {
            timer = vertx.setPeriodic(EVERY_MILLIS, id -> giveUpWhereTooSlow());
            call.addEndHandler(ended -> vertx.cancelTimer(timer));
            http.setReadListener(this);
            http.resumeRequestInput();
        }

        @Override
        public void data(ByteBuffer part) {
            last = System.nanoTime();
            byte[] received = new byte[part.remaining()];
            part.get(received);
            bytes.writeBytes(received);
            if (bytes.size() >= ENOUGH) {
                http.pauseRequestInput();
                goOn(http.createInputStream(ByteBuffer.wrap(bytes.toByteArray())));
            }
        }

        @Override
        public void done() {
            goOn(new ByteArrayInputStream(bytes.toByteArray()));
        }

        private void goOn(InputStream body) {
            vertx.cancelTimer(timer);
            request.setEntityStream(body);
            next.complete(null);
        }

        private void giveUpWhereTooSlow() {
            long now = System.nanoTime();
            if (SlowBodies.isTooSlow(now - last, 0) || SlowBodies.isTooSlow(now - start, bytes.size())) {
                vertx.cancelTimer(timer);
                call.addEndHandler(answered -> http.closeConnection());
                next.complete(SlowBodies.problem());
            }
        }
    }
}
