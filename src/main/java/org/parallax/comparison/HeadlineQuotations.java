package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins a quotation that stands in a headline alone to the sentence of the same article that it is taken from. Headlines
 * quote a word or two, often in another form, so half of their content words are enough.
 */
final class HeadlineQuotations {
    private static final double SHARE = 0.5;

    private HeadlineQuotations() {}

    static List<List<QuotedSentence>> joined(List<List<QuotedSentence>> groups) {
        Map<Integer, Integer> sources = sources(groups);
        List<List<QuotedSentence>> joined = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            joined.add(new ArrayList<>(groups.get(i)));
        }
        sources.forEach((headline, source) -> joined.get(source).addAll(groups.get(headline)));
        List<List<QuotedSentence>> kept = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            if (!sources.containsKey(i)) {
                kept.add(joined.get(i));
            }
        }
        return kept;
    }

    /** For each group that is a headline alone, the group of the sentence that it is taken from, where there is one. */
    private static Map<Integer, Integer> sources(List<List<QuotedSentence>> groups) {
        Map<Integer, List<Integer>> groupsOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (QuotedSentence member : groups.get(i)) {
                if (!member.printed().headline()) {
                    groupsOf.computeIfAbsent(member.account(), a -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        Map<Integer, Integer> sources = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            QuotedSentence first = groups.get(i).get(0);
            boolean alone = groups.get(i).size() == 1 && first.printed().headline();
            Integer source = alone ? source(first, groups, groupsOf.getOrDefault(first.account(), List.of())) : null;
            if (source != null) {
                sources.put(i, source);
            }
        }
        return sources;
    }

    /** The first group that shares most content words with the headline, at least half of them. */
    private static @Nullable Integer source(
            QuotedSentence headline, List<List<QuotedSentence>> groups, List<Integer> candidates) {
        Integer best = null;
        double bestShare = 0;
        for (int candidate : candidates) {
            for (QuotedSentence member : groups.get(candidate)) {
                double share = member.account() == headline.account() ? share(headline, member) : 0;
                if (share >= SHARE && share > bestShare) {
                    best = candidate;
                    bestShare = share;
                }
            }
        }
        return best;
    }

    private static double share(QuotedSentence headline, QuotedSentence sentence) {
        List<QuotedWord> content =
                headline.words().stream().filter(word -> !word.function()).toList();
        long shared = content.stream()
                .filter(word -> sentence.words().stream()
                        .anyMatch(other ->
                                other.key().equals(word.key()) || WordAligner.related(other.key(), word.key())))
                .count();
        return content.isEmpty() ? 0 : (double) shared / content.size();
    }
}
