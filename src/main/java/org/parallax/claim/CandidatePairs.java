package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of clauses worth comparing: those that share rare words, and in a small story those of close meaning. A
 * clause meets at most {@value #PER_CLAUSE} others by words, and words of many clauses are passed over, so the number
 * of pairs grows with the clauses, not with their square.
 */
final class CandidatePairs {
    record Pair(int a, int b) {}

    private static final int PER_CLAUSE = 40;
    private static final int COMMON_WORD = 200;
    private static final int SMALL = 600;
    private static final double CLOSE = 0.7;

    private final List<Clause> clauses;
    private final Map<String, Double> rarity;

    CandidatePairs(List<Clause> clauses, Map<String, Double> rarity) {
        this.clauses = clauses;
        this.rarity = rarity;
    }

    /** Each pair once, the lower index first. */
    Set<Pair> find() {
        Set<Pair> pairs = new HashSet<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < clauses.size(); i++) {
            for (int other : sharing(i, index)) {
                pairs.add(new Pair(other, i));
            }
            for (String word : new HashSet<>(clauses.get(i).sense().words())) {
                index.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
            }
        }
        if (clauses.size() <= SMALL) {
            addClose(pairs);
        }
        return pairs;
    }

    private List<Integer> sharing(int clause, Map<String, List<Integer>> index) {
        Map<Integer, Double> shared = new HashMap<>();
        for (String word : new HashSet<>(clauses.get(clause).sense().words())) {
            List<Integer> others = index.getOrDefault(word, List.of());
            if (others.size() <= COMMON_WORD) {
                others.forEach(o -> shared.merge(o, rarity.getOrDefault(word, 1.0), Double::sum));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PER_CLAUSE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void addClose(Set<Pair> pairs) {
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (clauses.get(i).cosine(clauses.get(j)) >= CLOSE) {
                    pairs.add(new Pair(j, i));
                }
            }
        }
    }
}
