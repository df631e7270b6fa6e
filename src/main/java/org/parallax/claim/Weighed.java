package org.parallax.claim;

import java.util.Set;

/**
 * A clause with its content words weighed by their rarity, ready to be compared with many.
 *
 * @param words each word once, sorted
 * @param weights of the words, in their order
 * @param weight of all the words together
 * @param ends the words that have antonyms
 * @param amount whether it says how much or how many
 */
record Weighed(Sense sense, String[] words, double[] weights, double weight, Set<Antonyms.End> ends, boolean amount) {

    /** The weight of the words that both have. */
    double shared(Weighed other) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int order = words[i].compareTo(other.words[j]);
            if (order == 0) {
                shared += weights[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
