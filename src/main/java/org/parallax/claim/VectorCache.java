package org.parallax.claim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Vectors of texts, the most recently used kept, so that a story that grows does not embed its old clauses anew. */
final class VectorCache {
    private static final int CAPACITY = 20_000;

    private final Function<List<String>, float[][]> embed;
    private final Map<String, float[]> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > CAPACITY;
        }
    };

    /** @param embed one vector of unit length a text, in the order given */
    VectorCache(Function<List<String>, float[][]> embed) {
        this.embed = embed;
    }

    /** One vector a text, in the order given. */
    float[][] of(List<String> texts) {
        float[][] vectors = new float[texts.size()][];
        LinkedHashSet<String> missing = new LinkedHashSet<>();
        synchronized (recent) {
            for (int i = 0; i < vectors.length; i++) {
                float[] known = recent.get(texts.get(i));
                if (known == null) {
                    missing.add(texts.get(i));
                } else {
                    vectors[i] = known;
                }
            }
        }
        Map<String, float[]> fresh = embedAll(List.copyOf(missing));
        for (int i = 0; i < vectors.length; i++) {
            if (vectors[i] == null) {
                vectors[i] = fresh.get(texts.get(i));
            }
        }
        return vectors;
    }

    private Map<String, float[]> embedAll(List<String> texts) {
        Map<String, float[]> fresh = new LinkedHashMap<>();
        if (!texts.isEmpty()) {
            float[][] vectors = embed.apply(texts);
            for (int i = 0; i < vectors.length; i++) {
                fresh.put(texts.get(i), vectors[i]);
            }
        }
        synchronized (recent) {
            recent.putAll(fresh);
        }
        return fresh;
    }
}
