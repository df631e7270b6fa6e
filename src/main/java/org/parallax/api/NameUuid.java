package org.parallax.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5 (RFC 9562): the same name always gives the same one. */
final class NameUuid {
    private static final UUID NAMESPACE = UUID.fromString("5b0f6c1e-6c0a-4f0e-9d3c-7a1f5a3f2c11");

    private NameUuid() {}

    static UUID of(String kind, String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            ByteBuffer digest = ByteBuffer.wrap(sha1.digest((kind + ":" + name).getBytes(StandardCharsets.UTF_8)));
            long high = digest.getLong() & ~0xF000L | 0x5000L;
            long low = digest.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
