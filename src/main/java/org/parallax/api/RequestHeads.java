package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request by its first line and headers before anything else reads them. The server itself would refuse some of
 * them too, without a document; what is longer than twice these limits still is refused like that.
 */
@ApplicationScoped
public class RequestHeads {
    static final int LONGEST_ADDRESS = 8_192;
    static final int LONGEST_HEADERS = 32_768;
    private static final int BEFORE_ALL = 2_000;
    private static final Problem MALFORMED =
            Problem.of(400, "The address is not well-formed: what it may not hold as it is, is written as %XX.");

    private final ObjectMapper mapper;

    RequestHeads(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(call -> check(call, call::next), BEFORE_ALL);
    }

    /** Where the router itself fails by the address, before any filter. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(call -> check(call, call::next));
        router.errorHandler(400, call -> check(call, () -> refuse(call, MALFORMED)));
    }

    private void check(RoutingContext call, Runnable otherwise) {
        Problem problem = problem(call.request());
        if (problem == null) {
            otherwise.run();
        } else {
            refuse(call, problem);
        }
    }

    private void refuse(RoutingContext call, Problem problem) {
        call.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(json(problem));
    }

    private static @Nullable Problem problem(HttpServerRequest request) {
        String address = request.uri();
        if (address.length() > LONGEST_ADDRESS) {
            return Problem.of(414, "The address has more than " + LONGEST_ADDRESS + " characters.");
        }
        if (length(request) > LONGEST_HEADERS) {
            return Problem.of(431, "The headers have more than " + LONGEST_HEADERS + " characters.");
        }
        if (!isAddress(address)) {
            return Problem.of(
                    400, "The address is not well-formed: other characters than it may hold are written %XX.");
        }
        boolean anonymous = request.version() == HttpVersion.HTTP_1_1 && request.authority() == null;
        return anonymous ? Problem.of(400, "The header Host is missing or not well-formed.") : null;
    }

    private static long length(HttpServerRequest request) {
        long length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    private static boolean isAddress(String address) {
        try {
            new URI(address);
            return !address.startsWith("//") && (address.startsWith("/") || address.contains("://"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
