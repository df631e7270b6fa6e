package org.parallax.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The pairs of phrasings worth comparing: those that share rare words, and in a small story those of close meaning. A
 * phrasing meets at most {@value #NEIGHBOURS} earlier ones by words, and words of many are passed over, so the number of
 * pairs grows with the phrasings, not with their square.
 */
final class CandidatePairs {
    /** Two phrasings by number, the lower first. */
    record Pair(int a, int b) {}

    private static final int NEIGHBOURS = 40;
    private static final int COMMON_WORD = 200;
    private static final int SMALL = 600;
    private static final double CLOSE = 0.7;

    private final List<Phrasing> phrasings;
    private final Map<String, int[]> having = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();
    private final double[] shared;
    private final int[] touched;

    CandidatePairs(List<Phrasing> phrasings) {
        this.phrasings = phrasings;
        this.shared = new double[phrasings.size()];
        this.touched = new int[phrasings.size()];
    }

    /** The earlier phrasings to compare with this one; to be asked for each in turn, from the first. */
    int[] before(int phrasing) {
        int[] byWords = nearestByWords(addShared(phrasings.get(phrasing).weighed()));
        for (String word : phrasings.get(phrasing).weighed().words()) {
            enter(word, phrasing);
        }
        return phrasings.size() > SMALL
                ? byWords
                : IntStream.concat(Arrays.stream(byWords), close(phrasing))
                        .distinct()
                        .toArray();
    }

    /** How many earlier phrasings share a word; {@link #touched} names them, {@link #shared} weighs what they share. */
    private int addShared(Weighed weighed) {
        int found = 0;
        for (int w = 0; w < weighed.words().length; w++) {
            int[] others = having.get(weighed.words()[w]);
            int many = others == null ? 0 : count.getOrDefault(weighed.words()[w], 0);
            for (int i = 0; others != null && i < many && many <= COMMON_WORD; i++) {
                if (shared[others[i]] == 0) {
                    touched[found++] = others[i];
                }
                shared[others[i]] += weighed.weights()[w];
            }
        }
        return found;
    }

    private int[] nearestByWords(int found) {
        int[] nearest = new int[Math.min(found, NEIGHBOURS)];
        int kept = 0;
        for (int i = 0; i < found; i++) {
            int one = touched[i];
            if (kept < nearest.length || precedes(one, nearest[kept - 1])) {
                int at = kept < nearest.length ? kept++ : kept - 1;
                while (at > 0 && precedes(one, nearest[at - 1])) {
                    nearest[at] = nearest[at - 1];
                    at--;
                }
                nearest[at] = one;
            }
        }
        for (int i = 0; i < found; i++) {
            shared[touched[i]] = 0;
        }
        return nearest;
    }

    private boolean precedes(int one, int other) {
        return shared[one] > shared[other] || shared[one] == shared[other] && one < other;
    }

    private void enter(String word, int phrasing) {
        int many = count.merge(word, 1, Integer::sum);
        if (many <= COMMON_WORD) {
            int[] others = having.computeIfAbsent(word, w -> new int[4]);
            if (others.length < many) {
                others = Arrays.copyOf(others, 2 * many);
                having.put(word, others);
            }
            others[many - 1] = phrasing;
        }
    }

    private IntStream close(int phrasing) {
        Phrasing one = phrasings.get(phrasing);
        return IntStream.range(0, phrasing).filter(other -> one.cosine(phrasings.get(other)) >= CLOSE);
    }
}
