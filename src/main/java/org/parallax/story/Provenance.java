package org.parallax.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * Whose work an account is. {@code from} names the outlet or agency it was taken from, null for own work and where the
 * text does not say; {@code evidence} lies in the account's text.
 */
public record Provenance(
        String account, Kind kind, @Nullable String from, List<Span> evidence) {
    public enum Kind {
        /** The outlet gathered it itself, as far as the texts show. */
        OWN,
        /** The same text as another's, or credited to another. */
        SYNDICATED,
        /** Rewritten from another's report. */
        DERIVED
    }

    public boolean own() {
        return kind == Kind.OWN;
    }
}
