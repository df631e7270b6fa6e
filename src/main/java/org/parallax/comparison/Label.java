package org.parallax.comparison;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Entity;
import org.parallax.text.Span;

/**
 * A noun phrase by which one account names somebody or something.
 *
 * @param account the account's place in the story
 * @param span the phrase without its article
 * @param name the fullest name the account gives where the phrase ends with one, else null
 * @param type the type of that name, else null
 * @param heads the lemmas of the nouns that say what it is: "director" for "former FBI director James Comey"
 * @param modifiers the other words of the phrase, countries by their names
 * @param plural whether the head is a plural
 * @param definite whether it begins with "the", a demonstrative or a possessive
 * @param quoted whether it stands between quotation marks
 */
record Label(
        int account,
        Span span,
        @Nullable String name,
        Entity.@Nullable Type type,
        Set<String> heads,
        Set<String> modifiers,
        boolean plural,
        boolean definite,
        boolean quoted) {

    Label in(int story) {
        return new Label(story, span, name, type, heads, modifiers, plural, definite, quoted);
    }

    boolean named() {
        return name != null;
    }
}
