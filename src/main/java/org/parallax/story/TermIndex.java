package org.parallax.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which articles share the weightiest words. A word remembers its latest articles only, so that time stays bounded. */
final class TermIndex {
    private static final int WORDS = 16;
    private static final int REMEMBERED = 64;

    private final Map<Integer, Deque<Integer>> articlesOf = new HashMap<>();
    private final List<Terms> all = new ArrayList<>();

    /** Adds an article under the next number, counted from 0. */
    void add(Terms terms) {
        int number = all.size();
        all.add(terms);
        for (int position : weightiest(terms)) {
            Deque<Integer> articles = articlesOf.computeIfAbsent(terms.ids()[position], t -> new ArrayDeque<>());
            articles.addLast(number);
            if (articles.size() > REMEMBERED) {
                articles.removeFirst();
            }
        }
    }

    /** The articles that share most weight, the first first. */
    List<Integer> sharing(Terms terms, int count) {
        Map<Integer, Double> shared = new HashMap<>();
        for (int position : weightiest(terms)) {
            for (int article : articlesOf.getOrDefault(terms.ids()[position], new ArrayDeque<>())) {
                shared.merge(article, (double) terms.weights()[position], Double::sum);
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int[] weightiest(Terms terms) {
        return IntStream.range(0, terms.ids().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -terms.weights()[i]))
                .limit(WORDS)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
