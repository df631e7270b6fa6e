package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers an address that cannot be decoded, and so reaches no resource, with a problem document, too. */
@ApplicationScoped
public class MalformedAddresses {
    private final ObjectMapper mapper;

    MalformedAddresses(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext call) {
        if (call.statusCode() != 400 || call.response().headWritten()) {
            call.next();
            return;
        }
        try {
            call.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(Problem.of(400, "The address is not well formed.")));
        } catch (JsonProcessingException e) {
            call.next();
        }
    }
}
