package org.parallax.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.text.Token;

/** How rare content words are in the sentences of a story; words are compared by their first letters. */
final class StoryWords {
    private static final int STEM = 5;
    private static final int SHORTEST = 3;

    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final Map<String, Double> rarities = new HashMap<>();
    private int sentences;

    StoryWords(List<ReadAccount> accounts) {
        for (ReadAccount account : accounts) {
            account.stems().forEach((stem, count) -> sentencesWith.merge(stem, count, Integer::sum));
            sentences += account.sentences().size();
        }
    }

    /** 0 for a word of every sentence, 1 for a word of a single one. */
    double rarity(String stem) {
        return rarities.computeIfAbsent(stem, this::compute);
    }

    private double compute(String stem) {
        int with = Math.max(1, sentencesWith.getOrDefault(stem, 1));
        return sentences < 2 ? 0 : Math.log((double) sentences / with) / Math.log(sentences);
    }

    static Set<String> stems(List<Token> tokens) {
        Set<String> stems = new HashSet<>();
        for (Token token : tokens) {
            String word = token.lower();
            if (token.isWord() && word.length() >= SHORTEST && !FunctionWords.contains(word)) {
                stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return stems;
    }
}
