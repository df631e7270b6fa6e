package org.parallax.comparison;

import java.util.List;

/** Somebody or something that accounts speak of, with all its wordings. */
public record Referent(String name, Type type, List<Wording> wordings) {
    public enum Type {
        THING,
        /** People without a name of their own: "the migrants". */
        GROUP,
        PLACE,
        ORGANISATION,
        PERSON
    }
}
