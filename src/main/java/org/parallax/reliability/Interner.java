package org.parallax.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers texts in the order of their first appearance. */
final class Interner {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int id(String text) {
        Integer id = ids.putIfAbsent(text, texts.size());
        if (id != null) {
            return id;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** The number of {@code text}, or -1 if it never appeared. */
    int find(String text) {
        return ids.getOrDefault(text, -1);
    }

    String text(int id) {
        return texts.get(id);
    }

    String[] texts() {
        return texts.toArray(String[]::new);
    }

    int size() {
        return texts.size();
    }
}
