package org.parallax.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as an outlet's reader sends it in.
 *
 * @param published an ISO date or moment; a moment is kept in UTC
 * @param publishedBasis how that is known, null with it
 * @param furniture what the page that it was read from holds beside it
 */
public record Submission(
        @Nullable String externalId,
        String source,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        Published.@Nullable Basis publishedBasis,
        @Nullable String author,
        String text,
        List<Furniture> furniture) {

    public Submission {
        published = published == null ? null : utc(published);
        furniture = Objects.requireNonNullElse(furniture, List.of());
    }

    /** What makes two submissions of one source the same article: its URL, else the sender's id, else its text. */
    public String key() {
        if (url != null) {
            return url;
        }
        return externalId != null
                ? "id:" + externalId
                : "sha256:" + HexFormat.of().formatHex(hash());
    }

    /** Tells one version of an article from another: SHA-256 over title and text. */
    public byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((title == null ? "" : title).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The day of publication in UTC, null where none is given. */
    public @Nullable LocalDate publishedOn() {
        return published == null ? null : day(published);
    }

    /** The day of an ISO date or moment; a moment's day is the one in UTC, one without a zone counts as UTC. */
    public static LocalDate day(String iso) {
        return iso.length() <= 10
                ? LocalDate.parse(iso)
                : moment(iso).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The same ISO date, or the same moment in UTC; one without a zone counts as UTC. */
    public static String utc(String iso) {
        return iso.length() <= 10 ? iso : moment(iso).toString();
    }

    private static Instant moment(String iso) {
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return zoned
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
