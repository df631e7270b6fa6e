package org.parallax.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Lexicon;
import org.parallax.text.Lexicon.Entry;

/** Words that exclude each other: those at different ends of one scale, such as rise and fall. */
final class Antonyms {
    private final Lexicon lexicon = Lexicon.named("antonyms");

    /** The pair of words, "rise/fall", by which the two exclude each other; null where there is none. */
    @Nullable
    String between(List<String> a, List<String> b) {
        Map<String, Entry> endsOfA = ends(a, b);
        Map<String, Entry> endsOfB = ends(b, a);
        for (Map.Entry<String, Entry> end : endsOfA.entrySet()) {
            Entry other = endsOfB.get(end.getKey());
            if (other != null && !other.type().equals(end.getValue().type())) {
                return end.getValue().phrase() + "/" + other.phrase();
            }
        }
        return null;
    }

    /** The words of one text that the other has not, by the scale they lie on. */
    private Map<String, Entry> ends(List<String> words, List<String> others) {
        Map<String, Entry> ends = new HashMap<>();
        for (String word : words) {
            Entry entry = others.contains(word) ? null : lexicon.get(word);
            if (entry != null) {
                ends.putIfAbsent(entry.type().substring(0, entry.type().length() - 1), entry);
            }
        }
        return ends;
    }
}
