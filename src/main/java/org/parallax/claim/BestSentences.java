package org.parallax.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Picks the sentences of an article that speak most of a headline; a shared word counts by its rarity in the article. */
final class BestSentences {
    private static final int KEPT = 4;
    private static final Pattern WORD = Pattern.compile("\\w++", Pattern.UNICODE_CHARACTER_CLASS);

    private BestSentences() {}

    /** The best sentences in their order, as one text. */
    static String of(String headline, List<String> article) {
        Set<String> wanted = words(headline);
        List<Set<String>> shared = article.stream().map(BestSentences::words).toList();
        Map<String, Integer> frequency = new HashMap<>();
        for (Set<String> words : shared) {
            words.retainAll(wanted);
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        double[] score = new double[article.size()];
        for (int i = 0; i < score.length; i++) {
            for (String word : shared.get(i)) {
                score[i] += Math.log((score.length + 1.0) / frequency.getOrDefault(word, 1));
            }
        }
        return IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparing(i -> i))
                .limit(KEPT)
                .sorted()
                .map(article::get)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
