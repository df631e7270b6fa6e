package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tags every JSON answer to a GET by its content, and answers 304 where the caller has it already. An answer that was
 * found unchanged less than a second ago is not computed again to say so.
 */
@ApplicationScoped
public class EntityTags {
    private static final String CACHE = "private, no-cache";
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int AFTER_CORS = 250;

    private final ObjectMapper mapper;
    private final Caller caller;
    private final CurrentVertxRequest call;
    private final Cache<String, String> fresh =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(FRESH).build();

    EntityTags(ObjectMapper mapper, Caller caller, CurrentVertxRequest call) {
        this.mapper = mapper;
        this.caller = caller;
        this.call = call;
    }

    /** Where nothing is asked of callers, a 304 does not wait for what only others need. */
    void register(@Observes Filters filters, AccessFilter access) {
        if (access.letsEverythingPass()) {
            filters.register(this::unchanged, AFTER_CORS);
        }
    }

    private void unchanged(RoutingContext call) {
        HttpServerRequest request = call.request();
        String known = request.getHeader("If-None-Match");
        boolean reads = known != null && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD);
        String tag = reads ? fresh.getIfPresent(key(request, true)) : null;
        if (known == null || tag == null || !matches(known, tag)) {
            call.next();
            return;
        }
        call.response()
                .setStatusCode(304)
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", CACHE)
                .end();
    }

    @ServerRequestFilter(preMatching = true, priority = 4000)
    public @Nullable Response unchanged(ContainerRequestContext request) {
        String known = request.getHeaderString("If-None-Match");
        if (known == null || !isRead(request)) {
            return null;
        }
        String tag = fresh.getIfPresent(key());
        return tag != null && matches(known, tag) ? notModified(tag) : null;
    }

    @ServerResponseFilter(priority = 4000)
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isRead(request)) {
            fresh.invalidateAll();
            return;
        }
        Object entity = response.getEntity();
        if (response.getStatus() != 200 || !isDocument(response)) {
            return;
        }
        byte[] document = json(entity);
        String tag = tagOf(document);
        fresh.put(key(), tag);
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().putSingle("Cache-Control", CACHE);
        String known = request.getHeaderString("If-None-Match");
        if (known != null && matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(document); // written once: sent as it was tagged
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Whether the answer is JSON and whole in memory. */
    static boolean isDocument(ContainerResponseContext response) {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        boolean json = type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        return json && entity != null && !(entity instanceof StreamingOutput);
    }

    /** @throws ProblemException 412 where the caller wants to change something else than what is there now */
    void requireMatch(@Nullable String ifMatch, Object current) {
        if (ifMatch != null && !matches(ifMatch, tagOf(json(current)))) {
            throw Problem.of(412, "It was changed since it was read: read it again.")
                    .exception();
        }
    }

    private String key() {
        return key(call.getCurrent().request(), caller.mayReadTexts());
    }

    private static String key(HttpServerRequest request, boolean texts) {
        return request.scheme() + request.authority() + request.uri() + " " + texts;
    }

    private static boolean matches(String known, String tag) {
        return known.equals(tag)
                || known.equals("*")
                || Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> tag.equals(strong(one)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Response notModified(String tag) {
        return Response.notModified()
                .header("ETag", tag)
                .header("Cache-Control", CACHE)
                .build();
    }

    private byte[] json(Object entity) {
        try {
            return entity instanceof String document
                    ? document.getBytes(StandardCharsets.UTF_8)
                    : mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tagOf(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 12)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
