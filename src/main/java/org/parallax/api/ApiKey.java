package org.parallax.api;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who may call. The key is 256 random bits, shown once; its SHA-256 is what is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey extends PanacheEntityBase {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public byte[] hash;

    /** The labels of its scopes. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> scopes;

    /** The most calls a minute, 0 where there is no limit. */
    public int quota;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    public @Nullable Instant revokedAt;

    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return "plx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static byte[] hashOf(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
