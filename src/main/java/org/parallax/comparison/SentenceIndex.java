package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;

/** The sentences of one account by the content words they hold; words are compared by their first letters. */
final class SentenceIndex {
    private final List<Span> sentences = new ArrayList<>();
    private final Map<String, List<Integer>> byStem = new HashMap<>();

    /** A sentence and how many of the words looked for it holds. */
    record Nearest(Span sentence, int shared) {}

    SentenceIndex(AnnotatedText text) {
        for (Sentence sentence : text.sentences()) {
            for (String stem : StoryWords.stems(text.tokens(sentence))) {
                byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(sentences.size());
            }
            sentences.add(sentence.span());
        }
    }

    int size() {
        return sentences.size();
    }

    /** In how many sentences each word stands. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        byStem.forEach((stem, places) -> counts.put(stem, places.size()));
        return counts;
    }

    /** The first of the sentences that hold most of the words, null where none holds any. */
    @Nullable
    Nearest nearest(Set<String> stems) {
        int[] shared = new int[sentences.size()];
        int best = -1;
        for (String stem : stems) {
            byStem.getOrDefault(stem, List.of()).forEach(sentence -> shared[sentence]++);
        }
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > (best < 0 ? 0 : shared[best])) {
                best = i;
            }
        }
        return best < 0 ? null : new Nearest(sentences.get(best), shared[best]);
    }
}
