package org.parallax.reliability;

import java.util.HashMap;
import java.util.Map;

/** Names joined into groups; a group is called by its first name in alphabetical order. */
final class NameGroups {
    private final Map<String, String> up = new HashMap<>();

    void join(String a, String b) {
        String first = of(a);
        String second = of(b);
        if (first.compareTo(second) < 0) {
            up.put(second, first);
        } else if (!first.equals(second)) {
            up.put(first, second);
        }
    }

    /** The group of the name, which is the name itself where it was never joined. */
    String of(String name) {
        String at = name;
        while (up.containsKey(at)) {
            at = up.getOrDefault(at, at);
        }
        return at;
    }
}
