package org.parallax.story;

import java.util.Arrays;

/**
 * A sparse vector of words: ascending term numbers with their weights. Of unit length for an article. Two arrays, read
 * from front to back, and no map: of an article's many neighbours none is in the processor's caches.
 */
record Terms(int[] ids, float[] weights) {
    static final Terms NONE = new Terms(new int[0], new float[0]);

    /** The sum of two vectors. */
    Terms plus(Terms other) {
        int[] sumIds = new int[ids.length + other.ids.length];
        float[] sums = new float[sumIds.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length || j < other.ids.length) {
            boolean mine = j == other.ids.length || i < ids.length && ids[i] <= other.ids[j];
            boolean both = mine && j < other.ids.length && ids[i] == other.ids[j];
            sumIds[size] = mine ? ids[i] : other.ids[j];
            sums[size++] = (mine ? weights[i++] : 0) + (both || !mine ? other.weights[j++] : 0);
        }
        return new Terms(Arrays.copyOf(sumIds, size), Arrays.copyOf(sums, size));
    }

    double dot(Terms other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            int mine = ids[i];
            int theirs = other.ids[j];
            if (mine == theirs) {
                sum += weights[i] * other.weights[j];
            }
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return sum;
    }
}
