package org.parallax.claim;

import java.util.List;
import java.util.Locale;

/** Stands in for the encoder in tests: texts that share words are close, and nothing is loaded. */
final class WordVectors {
    private static final int SIZE = 384;

    private WordVectors() {}

    static float[][] embed(List<String> texts) {
        return texts.stream().map(WordVectors::vector).toArray(float[][]::new);
    }

    private static float[] vector(String text) {
        float[] vector = new float[SIZE];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2) {
                vector[Math.floorMod(word.hashCode(), SIZE)] += 1;
            }
        }
        double length = 0;
        for (float x : vector) {
            length += x * x;
        }
        for (int i = 0; length > 0 && i < SIZE; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
