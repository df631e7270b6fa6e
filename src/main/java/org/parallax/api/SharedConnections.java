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
    private static final int REQUESTS = 100;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.getInitialSettings().setMaxConcurrentStreams(REQUESTS);
        options.setHttp2ConnectionWindowSize(REQUESTS * Http2Settings.DEFAULT_INITIAL_WINDOW_SIZE);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
