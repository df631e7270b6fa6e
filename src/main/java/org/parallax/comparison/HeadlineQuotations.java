package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins a quotation that stands in a headline alone to the sentence of the same article that it is taken from. Headlines
 * quote a word or two, often in another form, so half of their content words are enough.
 */
final class HeadlineQuotations {
    private static final double SHARE = 0.5;

    private HeadlineQuotations() {}

    static List<List<QuotedSentence>> joined(List<List<QuotedSentence>> groups) {
        Map<Integer, List<Integer>> groupsOf = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (QuotedSentence member : groups.get(i)) {
                if (!member.printed().headline()) {
                    groupsOf.computeIfAbsent(member.account(), a -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        List<List<QuotedSentence>> joined = new ArrayList<>();
        groups.forEach(group -> joined.add(new ArrayList<>(group)));
        Set<Integer> moved = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            List<QuotedSentence> group = groups.get(i);
            boolean alone = group.size() == 1 && group.get(0).printed().headline();
            Integer source = alone
                    ? source(
                            group.get(0),
                            groups,
                            groupsOf.getOrDefault(group.get(0).account(), List.of()))
                    : null;
            if (source != null) {
                joined.get(source).addAll(group);
                moved.add(i);
            }
        }
        List<List<QuotedSentence>> kept = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            if (!moved.contains(i)) {
                kept.add(joined.get(i));
            }
        }
        return kept;
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
