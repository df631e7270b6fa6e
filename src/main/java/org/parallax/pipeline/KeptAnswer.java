package org.parallax.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The answer to a request with an Idempotency-Key, kept for a day to be given again when the request is repeated. */
@Entity
@Table(name = "kept_answer")
public class KeptAnswer extends PanacheEntityBase {
    @Id
    public String key;

    /** SHA-256 of the request's body. */
    public byte[] hash;

    public int status;
    public byte[] answer;

    public static @Nullable KeptAnswer of(String key) {
        return KeptAnswer.find("key = ?1", key).firstResult();
    }

    public boolean answers(byte[] bodyHash) {
        return Arrays.equals(hash, bodyHash);
    }

    /** Keeps an answer, unless another request with the key was faster; forgets those of the day before. */
    public static void keep(String key, byte[] bodyHash, int status, byte[] answer) {
        getEntityManager()
                .createNativeQuery("DELETE FROM kept_answer WHERE kept_at < now() - interval '1 day'")
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("INSERT INTO kept_answer (key, hash, status, answer) VALUES (?1, ?2, ?3, ?4)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter(1, key)
                .setParameter(2, bodyHash)
                .setParameter(3, status)
                .setParameter(4, answer)
                .executeUpdate();
    }
}
