package org.parallax.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Who makes the current call, as far as answers differ by it. */
@ApplicationScoped
public class Caller {
    private static final String NAME = "parallax.caller";
    private static final String TEXTS = "parallax.texts";

    private final CurrentVertxRequest request;

    Caller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Whether whole texts of articles may be shown. */
    boolean mayReadTexts() {
        RoutingContext call = request.getCurrent();
        return call != null && Boolean.TRUE.equals(call.get(TEXTS));
    }

    /** The name of its key or token; {@code anybody} where access is open. */
    String name() {
        RoutingContext call = request.getCurrent();
        String name = call == null ? null : call.get(NAME);
        return name == null ? "anybody" : name;
    }

    static void let(RoutingContext call, String name, boolean readTexts) {
        call.put(NAME, name);
        call.put(TEXTS, readTexts);
    }
}
