package org.parallax.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article as the story finder needs it.
 *
 * @param text the main text, without page furniture
 * @param published the day stated or inferred; null where nothing tells, never the day of receipt
 * @param vector the meaning of {@link #lead}, of unit length
 * @param received when the service took it in
 */
public record StoryArticle(
        String id,
        @Nullable String title,
        String text,
        @Nullable LocalDate published,
        float[] vector,
        Instant received) {
    private static final int LEAD_WORDS = 180;

    /** What to embed of an article: its title and the first words of its text. */
    public static String lead(@Nullable String title, String text) {
        String body = title != null && !text.startsWith(title) ? title + "\n" + text : text;
        String head =
                body.substring(0, Math.min(body.length(), LEAD_WORDS * 12)).strip();
        String[] words = head.split("\\s+");
        return String.join(" ", Arrays.copyOf(words, Math.min(words.length, LEAD_WORDS)));
    }
}
