package org.parallax.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;

/** The keys under which names are compared: lower case, without marks, initials and the place somebody is from. */
final class NameKeys {
    private static final int MOST = 50_000;

    private final Lexicon placeVariants = Lexicon.named("place-variants");
    private final Lexicon countries = Lexicon.named("countries");
    private final Lexicon places = Lexicon.named("places");
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    String of(String name) {
        return known.get(name, this::key);
    }

    /** What all variants of a place's or country's name are gathered under, null where the key is none. */
    @Nullable
    String placeOrCountry(String key) {
        Lexicon.Entry variant = placeVariants.get(key);
        Lexicon.Entry found = variant == null ? countries.get(key) : variant;
        return found == null ? null : found.type();
    }

    /** Without the place of "Orla Vane of Northport". */
    private String key(String name) {
        String key = plain(name);
        int of = key.indexOf(" of ");
        boolean place = of > 0 && (countries.contains(key.substring(of + 4)) || places.contains(key.substring(of + 4)));
        return place ? key.substring(0, of) : key;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("’s", "")
                .replace("'s", "")
                .replace('-', ' ')
                .replace(".", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<= )[a-z] ", "")
                .trim();
    }
}
