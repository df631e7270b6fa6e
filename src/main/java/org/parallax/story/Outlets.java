package org.parallax.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares names of outlets as they stand in credits, bylines and addresses. */
public final class Outlets {
    private static final Set<String> EMPTY = Set.of(
            "the", "news", "www", "com", "org", "net", "co", "uk", "online", "staff", "media", "press", "agency");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Outlets() {}

    /** Whether two names mean one house: "The Harbour Post" and harbourpost.com do. */
    static boolean same(String a, String b) {
        return sameKey(key(a), key(b));
    }

    private static boolean sameKey(String one, String two) {
        return !one.isEmpty() && !two.isEmpty() && (one.contains(two) || two.contains(one));
    }

    /** How many houses stand behind the names: a Sunday edition or a web address is no second house. */
    public static int houses(Collection<String> outlets) {
        List<String> houses = new ArrayList<>();
        for (String key : outlets.stream().sorted().map(Outlets::key).toList()) {
            if (houses.stream().noneMatch(house -> sameKey(house, key))) {
                houses.add(key);
            }
        }
        return houses.size();
    }

    static String key(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !EMPTY.contains(word))
                .collect(Collectors.joining());
    }
}
