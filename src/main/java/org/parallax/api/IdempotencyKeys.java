package org.parallax.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.KeptAnswer;

/**
 * Gives a request that is sent again with its Idempotency-Key the answer that it got the first time, for a day. Articles
 * do not depend on it being kept, they are stored once by their content; what people enter is kept in one transaction
 * with its answer.
 */
@ApplicationScoped
public class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private static final String LOCATION = "location";
    private static final String ENTITY = "entity";

    private final ObjectMapper mapper;

    IdempotencyKeys(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer to the first request with the key; where there is none, or no key, the one that is made now.
     *
     * @param address what the request is sent to: another one is another request
     */
    Response once(@Nullable String key, String address, Object request, Supplier<Response> answer) {
        if (key == null) {
            return answer.get();
        }
        MessageDigest digest = digest();
        digest.update(address.getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(json(request));
        KeptAnswer kept = answer(key, hash);
        if (kept != null) {
            return repeated(kept);
        }
        Response made = answer.get();
        ObjectNode document = mapper.createObjectNode().put(LOCATION, String.valueOf(made.getLocation()));
        document.set(ENTITY, mapper.valueToTree(made.getEntity()));
        QuarkusTransaction.joiningExisting().run(() -> KeptAnswer.keep(key, hash, made.getStatus(), json(document)));
        return made;
    }

    private Response repeated(KeptAnswer kept) {
        try {
            JsonNode document = mapper.readTree(kept.answer);
            return Response.status(kept.status)
                    .location(URI.create(document.path(LOCATION).asText()))
                    .entity(new RawJson(document.path(ENTITY).toString()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] json(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isKnown(@Nullable String key) {
        return key != null && find(key) != null;
    }

    /**
     * The answer to the request that came first with the key; null where there is none.
     *
     * @throws ProblemException where that one had another body
     */
    @Nullable
    KeptAnswer answer(String key, byte[] bodyHash) {
        KeptAnswer kept = find(key);
        if (kept != null && !kept.answers(bodyHash)) {
            throw Problem.of(422, "Another body was sent with this Idempotency-Key before.")
                    .exception();
        }
        return kept;
    }

    void keep(String key, byte[] bodyHash, int status, byte[] answer) {
        QuarkusTransaction.requiringNew().run(() -> KeptAnswer.keep(key, bodyHash, status, answer));
    }

    private static @Nullable KeptAnswer find(String key) {
        return QuarkusTransaction.requiringNew().call(() -> KeptAnswer.of(key));
    }
}
