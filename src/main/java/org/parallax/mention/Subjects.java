package org.parallax.mention;

import org.jspecify.annotations.Nullable;

/** Finds who does what a verb of the sentence says. Phrases are pairs of token indices: first, and after the last. */
final class Subjects {

    private final Words words;

    Subjects(Words words) {
        this.words = words;
    }

    /** The noun phrase right before the cue; null for participles, shared subjects and inversion. */
    int @Nullable [] before(CueHit cue) {
        int start = cue.start();
        boolean participle = words.gerund(cue.head()) && (words.comma(start - 1) || !words.noun(start - 1));
        if (start == 0 || participle || words.mark(start - 1) || words.comma(start - 1) && words.mark(start - 2)) {
            return null;
        }
        int[] phrase = words.phrases().before(start);
        boolean mistagged = phrase == null && start == 1 && words.word(0) && cue.end() < words.size();
        return mistagged ? new int[] {0, 1} : phrase;
    }

    /** The noun phrase right after the cue, for "said X". */
    int @Nullable [] after(CueHit cue) {
        int end = words.phrases().end(cue.end());
        return end == cue.end() ? null : new int[] {cue.end(), end};
    }

    /** The subject of the first finite verb outside quotation marks. */
    int @Nullable [] main() {
        for (int i = 1; i < words.size(); i++) {
            if (words.finite(i) && !words.quoted(i)) {
                int[] phrase = words.phrases().before(words.groupStart(i));
                if (phrase != null) {
                    return phrase;
                }
            }
        }
        return null;
    }
}
