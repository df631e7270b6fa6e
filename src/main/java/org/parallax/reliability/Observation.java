package org.parallax.reliability;

import org.jspecify.annotations.Nullable;

/**
 * One source stating one value of one object.
 *
 * @param object what is stated about; {@code entity|attribute} puts it under the topic {@code attribute}
 * @param confidence 0 to 1: how surely the source states it, 1 where nothing is said
 * @param tolerance null for a category; for a number, values within it of each other agree
 * @param origin the source whose words these are, null for its own: what goes back to one origin is no check on itself
 * @param story what the object belongs to, null for itself alone: what is stated in one story hangs together
 */
public record Observation(
        String source,
        String object,
        String value,
        double confidence,
        @Nullable Double tolerance,
        @Nullable String origin,
        @Nullable String story) {

    /** @throws InvalidInput naming the field that is empty or out of range */
    public Observation {
        require(!source.isBlank(), "source", "must not be empty");
        require(!object.isBlank(), "object", "must not be empty");
        require(!value.isBlank(), "value", "must not be empty");
        require(confidence >= 0 && confidence <= 1, "confidence", "must lie between 0 and 1");
        if (tolerance != null) {
            require(tolerance >= 0 && Double.isFinite(tolerance), "tolerance", "must be a number, 0 or more");
            require(isFinite(value), "value", "must be a number where a tolerance is given");
        }
    }

    /** In the source's own words. */
    public Observation(String source, String object, String value, double confidence, @Nullable Double tolerance) {
        this(source, object, value, confidence, tolerance, null, null);
    }

    /** A category stated with full confidence. */
    public static Observation of(String source, String object, String value) {
        return new Observation(source, object, value, 1, null);
    }

    private static boolean isFinite(String value) {
        try {
            return Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new InvalidInput(field, message);
        }
    }
}
