package org.parallax.api;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets a connection of HTTP/2 take in as much as all its requests may send unread, so that a body that waits for its turn
 * does not keep back those before it.
 */
@ApplicationScoped
public class SharedConnections implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        Http2Settings each = options.getInitialSettings();
        long all = each.getMaxConcurrentStreams() * each.getInitialWindowSize();
        options.setHttp2ConnectionWindowSize((int) Math.min(Integer.MAX_VALUE, all));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
