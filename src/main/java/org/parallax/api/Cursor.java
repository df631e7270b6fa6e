package org.parallax.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;

/** The place behind one row of a sorted collection, as opaque text for clients. */
record Cursor(String sort, Object value, Object id) {
    private static final String PARTS = "\n";

    String text() {
        String parts = String.join(PARTS, sort, value.toString(), id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException where the text is no cursor of this order */
    static Cursor of(String text, SortOrder order, SortOrder byId) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(PARTS, -1);
            if (parts.length == 3 && parts[0].equals(order.name())) {
                return new Cursor(
                        parts[0], order.read().apply(parts[1]), byId.read().apply(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static ProblemException wrong() {
        return Problem.invalid("after", "must come from the next of a page in the same order")
                .exception();
    }
}
