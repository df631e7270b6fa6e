package org.parallax.text;

/** A named thing at one place; {@code name} is the fullest name the text gives it. */
public record Entity(Span span, Type type, String name) {
    public enum Type {
        PERSON,
        ORGANISATION,
        PLACE,
        OTHER
    }
}
