package org.parallax.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Which articles share the weightiest words. A word remembers its latest articles only, so that time stays bounded. */
final class TermIndex {
    private static final int WORDS = 16;

    private final Map<Integer, Latest> articlesOf = new HashMap<>();
    private int size;

    private record Shared(int article, double weight) {}

    /** The latest articles of a word, in a ring that grows up to a limit. */
    private static final class Latest {
        private static final int MOST = 64;

        private int[] articles = new int[2];
        private int added;

        void add(int article) {
            if (added == articles.length && added < MOST) {
                articles = Arrays.copyOf(articles, 2 * added);
            }
            articles[added++ % articles.length] = article;
        }

        IntStream stream() {
            return Arrays.stream(articles, 0, Math.min(added, articles.length));
        }
    }

    /** Adds an article under the next number, counted from 0. */
    void add(Terms terms) {
        for (int position : weightiest(terms)) {
            articlesOf.computeIfAbsent(terms.ids()[position], t -> new Latest()).add(size);
        }
        size++;
    }

    /** The articles that share most weight, the first first. */
    List<Integer> sharing(Terms terms, int count) {
        int[] weightiest = weightiest(terms);
        long[] hits = IntStream.range(0, weightiest.length)
                .boxed()
                .flatMapToLong(word -> hits(terms.ids()[weightiest[word]], word))
                .sorted()
                .toArray();
        List<Shared> shared = new ArrayList<>();
        for (int i = 0; i < hits.length; ) {
            int article = article(hits[i]);
            double weight = 0;
            for (; i < hits.length && article(hits[i]) == article; i++) {
                weight += terms.weights()[weightiest[word(hits[i])]];
            }
            shared.add(new Shared(article, weight));
        }
        return shared.stream()
                .sorted(Comparator.comparingDouble(Shared::weight).reversed())
                .limit(count)
                .map(Shared::article)
                .toList();
    }

    /** An article and the number of a word that it shares, in one number, so that thousands are sorted fast. */
    private LongStream hits(int id, int word) {
        Latest latest = articlesOf.get(id);
        return latest == null ? LongStream.empty() : latest.stream().mapToLong(article -> (long) article << 32 | word);
    }

    private static int article(long hit) {
        return (int) (hit >> 32);
    }

    private static int word(long hit) {
        return (int) hit;
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
