package org.parallax.claim;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;
import org.parallax.text.Lexicon.Entry;

/** Words that exclude each other: those at different ends of one scale, such as rise and fall. */
final class Antonyms {
    private final Lexicon lexicon = Lexicon.named("antonyms");

    /** A word at one end of a scale. */
    record End(String word, String scale, String side, String phrase) {}

    /** The pair of words, "rise/fall", by which two texts exclude each other; null where there is none. */
    @Nullable
    String between(List<String> a, List<String> b) {
        return between(ends(a), ends(b));
    }

    /** As {@link #between(List, List)} of the texts that {@link #ends} read. */
    static @Nullable String between(Collection<End> a, Collection<End> b) {
        for (End one : a) {
            for (End other : b) {
                boolean opposed =
                        one.scale().equals(other.scale()) && !one.side().equals(other.side());
                if (opposed && !has(b, one.word()) && !has(a, other.word())) {
                    return one.phrase() + "/" + other.phrase();
                }
            }
        }
        return null;
    }

    private static boolean has(Collection<End> ends, String word) {
        return ends.stream().anyMatch(end -> end.word().equals(word));
    }

    /** The words of a text that lie on a scale, each once. */
    Set<End> ends(List<String> words) {
        Set<End> ends = new LinkedHashSet<>();
        for (String word : words) {
            Entry entry = lexicon.get(word);
            if (entry != null) {
                int side = entry.type().length() - 1;
                ends.add(new End(
                        word, entry.type().substring(0, side), entry.type().substring(side), entry.phrase()));
            }
        }
        return ends;
    }
}
