package org.parallax.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clauses of a story that say the same in the same words: what outlets reprint is compared once. */
record Phrasing(List<Clause> clauses, Weighed weighed) {
    private record Key(Sense sense, String meaning) {}

    /** In the order of their first clauses. */
    static List<Phrasing> of(List<Clause> clauses, ClaimMatcher matcher) {
        Map<Key, List<Clause>> alike = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            Key key = new Key(clause.sense(), Meaning.of(clause.proposition()));
            alike.computeIfAbsent(key, k -> new ArrayList<>(1)).add(clause);
        }
        Map<String, Double> rarity =
                ClaimMatcher.rarity(alike.keySet().stream().map(Key::sense).toList());
        return alike.values().stream()
                .map(same ->
                        new Phrasing(same, matcher.weigh(same.get(0).sense(), word -> rarity.getOrDefault(word, 1.0))))
                .toList();
    }

    Clause first() {
        return clauses.get(0);
    }

    Sense sense() {
        return weighed.sense();
    }

    double cosine(Phrasing other) {
        return first().cosine(other.first());
    }

    /** Whether one article alone has both: it reports both sides and does not contradict itself. */
    boolean sameHand(Phrasing other) {
        String account = first().account();
        return clauses.stream().allMatch(c -> c.account().equals(account))
                && other.clauses.stream().allMatch(c -> c.account().equals(account));
    }
}
