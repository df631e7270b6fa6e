package org.parallax.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who makes the current call, as far as answers differ by it. */
@ApplicationScoped
public class Caller {
    static final String ANYBODY = "anybody";
    /** Describes the parameter {@code author} of an import. */
    static final String IMPORTER =
            "Who imports them; where access is closed the owner of the key or token, whatever stands here";

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
        return name == null ? ANYBODY : name;
    }

    /**
     * Who answers for what people enter: the owner of the key or token where calls need one, else who the request says.
     *
     * @throws ProblemException where nobody says
     */
    String author(@Nullable String given) {
        String owner = name();
        if (!owner.equals(ANYBODY)) {
            return owner;
        }
        if (given == null || given.isBlank()) {
            throw Problem.invalid("author", "must be given, since no key tells who calls")
                    .exception();
        }
        return given;
    }

    static void let(RoutingContext call, String name, boolean readTexts) {
        call.put(NAME, name);
        call.put(TEXTS, readTexts);
    }
}
