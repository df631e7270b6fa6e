package org.parallax.text;

import org.jspecify.annotations.Nullable;
import org.parallax.text.NewsCalendar.Resolved;

/** A date found at a token, up to before another. */
record Found(int end, String iso, boolean certain) {

    static @Nullable Found of(int end, @Nullable Resolved resolved) {
        return resolved == null ? null : new Found(end, resolved.iso(), resolved.certain());
    }

    Resolved resolved() {
        return new Resolved(iso, certain);
    }

    boolean isDay() {
        return iso.length() == "2031-05-09".length();
    }
}
