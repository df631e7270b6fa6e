package org.parallax.story;

/** A sparse vector of words: ascending term numbers with their weights, of unit length. */
record Terms(int[] ids, float[] weights) {

    double dot(Terms other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
