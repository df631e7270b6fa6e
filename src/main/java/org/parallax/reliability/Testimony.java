package org.parallax.reliability;

import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a source vouches for in one story: an {@link Observation} with the claim it comes from. */
@Entity
public class Testimony extends Evidence {
    private static final String CONTENT = "is:";
    private static final String UTTERANCE = "said:";

    public String object;

    /** The id of the claim that the source states of the object. */
    public String claim;

    public String value;
    public double confidence;

    /** Whose text the source repeats, null where it speaks for itself. */
    public @Nullable String origin;

    /** The claim's credibility digit. */
    public int credibility;

    /** @param object the name that the claim shares with those that exclude it */
    static Testimony ofContent(String source, String object, String claim, double confidence) {
        return of(source, CONTENT + object, claim, confidence);
    }

    static Testimony ofUtterance(String source, String object, String claim, double confidence) {
        return of(source, UTTERANCE + object, claim, confidence);
    }

    private static Testimony of(String source, String object, String claim, double confidence) {
        Testimony testimony = new Testimony();
        testimony.source = source;
        testimony.object = object;
        testimony.value = claim;
        testimony.confidence = confidence;
        testimony.claim = claim;
        return testimony;
    }

    /** The same said by another. */
    Testimony by(String other, double otherConfidence) {
        return of(other, object, claim, otherConfidence);
    }

    /** Whether the source says so itself, and not that another said so. */
    public boolean isContent() {
        return isContent(object);
    }

    static boolean isContent(String object) {
        return object.startsWith(CONTENT);
    }

    static boolean isUtterance(String object) {
        return object.startsWith(UTTERANCE);
    }

    @Override
    Object content() {
        return Arrays.asList(source, object, claim, confidence, credibility, origin);
    }

    /** Makes {@code now} all that a story testifies. */
    public static void replace(long story, Collection<Testimony> now) {
        List<Testimony> before = list("story = ?1 and superseded = false", story);
        List<Long> gone = renew(before, now);
        if (!gone.isEmpty()) {
            update("superseded = true where id in ?1", gone);
        }
    }
}
