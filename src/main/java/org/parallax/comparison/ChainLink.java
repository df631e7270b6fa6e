package org.parallax.comparison;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * One hop of the way by which a statement came into an account.
 *
 * @param name null for somebody without a name
 * @param span where the account names this hop, null where it does not
 */
public record ChainLink(
        Role role,
        @Nullable String name,
        Kind kind,
        Vouching vouches,
        @Nullable Span span) {
    public enum Role {
        /** Who states it first. */
        SPEAKER,
        /** Through whom it came. */
        INTERMEDIARY,
        /** Who prints it. */
        OUTLET
    }

    public enum Kind {
        PERSON,
        INSTITUTION,
        OUTLET,
        ANONYMOUS,
        /** A name that cannot speak. */
        MUTE
    }

    /** What a hop answers for. */
    public enum Vouching {
        /** That it is so. */
        CONTENT,
        /** That the hop before said so. */
        UTTERANCE,
        /** That the hop before reported so. */
        REPORT
    }
}
