package org.parallax.api;

import java.time.DateTimeException;
import java.time.Instant;

/** Moments that callers name, within the years that the store can hold. */
final class Moment {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moment() {}

    /** @throws DateTimeException where the text is no moment from 1970 to 9999 */
    static Instant parse(String text) {
        Instant moment = Instant.parse(text);
        if (!isStorable(moment)) {
            throw new DateTimeException("outside of the calendar");
        }
        return moment;
    }

    static boolean isStorable(Instant moment) {
        return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    }
}
