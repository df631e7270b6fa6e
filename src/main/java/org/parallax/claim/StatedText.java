package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;

/**
 * A sentence or an article as {@link PairSignals} compares it.
 *
 * @param sentences its sentences in order, the first {@value #LONGEST} of them
 */
record StatedText(AnnotatedText text, List<Stated> sentences) {
    static final int LONGEST = 40;

    /**
     * One sentence.
     *
     * @param all the words in lower case, in order
     * @param content the content lemmas
     * @param stance how many words of each class of the stance lexicon it has
     */
    record Stated(
            Span span,
            List<String> all,
            Set<String> content,
            Set<String> names,
            Set<String> numbers,
            Map<String, Integer> stance,
            int negations,
            boolean question,
            boolean quoted,
            float[] vector) {

        int stance(String type) {
            return stance.getOrDefault(type, 0);
        }
    }

    /** All sentences as one, with the first one's vector. */
    Stated whole() {
        List<String> all = new ArrayList<>();
        Set<String> content = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Map<String, Integer> stance = new LinkedHashMap<>();
        int negations = 0;
        boolean question = false;
        boolean quoted = false;
        for (Stated one : sentences) {
            all.addAll(one.all());
            content.addAll(one.content());
            names.addAll(one.names());
            numbers.addAll(one.numbers());
            one.stance().forEach((type, n) -> stance.merge(type, n, Integer::sum));
            negations += one.negations();
            question |= one.question();
            quoted |= one.quoted();
        }
        Span span = sentences
                .get(0)
                .span()
                .cover(sentences.get(sentences.size() - 1).span());
        return new Stated(
                span,
                all,
                content,
                names,
                numbers,
                stance,
                negations,
                question,
                quoted,
                sentences.get(0).vector());
    }
}
