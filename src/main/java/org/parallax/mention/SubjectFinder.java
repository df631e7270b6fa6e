package org.parallax.mention;

import org.jspecify.annotations.Nullable;

/** Finds who does what a verb of the sentence says, by the words before it. */
final class SubjectFinder {

    private final Words words;
    private final int @Nullable [] main;

    SubjectFinder(Words words) {
        this.words = words;
        this.main = findMain();
    }

    /** The subject of the first finite verb outside quotation marks; null where none is seen. */
    int @Nullable [] main() {
        return main;
    }

    private int @Nullable [] findMain() {
        for (int i = 1; i < words.size(); i++) {
            if (words.finite(i) && !words.quoted(i)) {
                int[] phrase = words.phraseBefore(words.groupStart(i));
                if (phrase != null) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** The noun phrase right before the cue; null for participles, shared subjects and inversion. */
    int @Nullable [] subject(CueHit cue) {
        if (cue.start() == 0 || words.gerund(cue.head()) && words.comma(cue.start() - 1)) {
            return null;
        }
        return words.phraseBefore(cue.start());
    }
}
