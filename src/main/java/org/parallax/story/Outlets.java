package org.parallax.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares names of outlets as they stand in credits, bylines and addresses. */
final class Outlets {
    private static final Set<String> EMPTY = Set.of(
            "the", "news", "www", "com", "org", "net", "co", "uk", "online", "staff", "media", "press", "agency");

    private Outlets() {}

    /** Whether two names mean one house: "The Harbour Post" and harbourpost.com do. */
    static boolean same(String a, String b) {
        String one = key(a);
        String two = key(b);
        return !one.isEmpty() && !two.isEmpty() && (one.contains(two) || two.contains(one));
    }

    static String key(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !EMPTY.contains(word))
                .collect(Collectors.joining());
    }
}
