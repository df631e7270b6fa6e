package org.parallax.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.KeptAnswer;

/**
 * Gives a request that is sent again with its Idempotency-Key the answer that it got the first time, for a day. Nothing
 * depends on it being kept: what comes in is stored once by its content.
 */
@ApplicationScoped
public class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
