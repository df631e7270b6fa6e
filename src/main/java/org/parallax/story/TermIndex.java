package org.parallax.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which articles share the weightiest words. A word remembers its latest articles only, so that time stays bounded. */
final class TermIndex {
    private static final int WORDS = 16;

    private final Map<Integer, Latest> articlesOf = new HashMap<>();
    private int size;

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

        int count() {
            return Math.min(added, articles.length);
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
        long[] hits = hits(terms, weightiest);
        Shortlist sharing = new Shortlist(count);
        for (int i = 0; i < hits.length; ) {
            int article = article(hits[i]);
            float weight = 0;
            for (; i < hits.length && article(hits[i]) == article; i++) {
                weight += terms.weights()[weightiest[word(hits[i])]];
            }
            sharing.offer(article, weight);
        }
        return sharing.numbers();
    }

    /** Articles, each with the number of a word that it shares, in one number, so that thousands are sorted fast. */
    private long[] hits(Terms terms, int[] weightiest) {
        long[] hits = new long[weightiest.length * Latest.MOST];
        int size = 0;
        for (int word = 0; word < weightiest.length; word++) {
            Latest latest = articlesOf.get(terms.ids()[weightiest[word]]);
            for (int i = 0; latest != null && i < latest.count(); i++) {
                hits[size++] = (long) latest.articles[i] << Integer.SIZE | word;
            }
        }
        Arrays.sort(hits, 0, size);
        return Arrays.copyOf(hits, size);
    }

    private static int article(long hit) {
        return (int) (hit >> Integer.SIZE);
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
