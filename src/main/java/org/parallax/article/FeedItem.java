package org.parallax.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as a feed lists it.
 *
 * @param key what tells it from the feed's other items: its id, else its address
 * @param published an ISO moment
 * @param html the article or a teaser of it
 */
public record FeedItem(
        String key,
        String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String author,
        String html) {

    /** Changes when the feed says anything else of the item: SHA-256. */
    public byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(url, String.valueOf(title), String.valueOf(published), String.valueOf(author), html)
                    .forEach(part -> {
                        digest.update(part.getBytes(StandardCharsets.UTF_8));
                        digest.update((byte) 0);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
