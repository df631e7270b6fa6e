package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.parallax.mention.CueEntry.Frame;
import org.parallax.text.Lexicon;

/** Finds the cues of a sentence by the lexicon {@code cues}; verbs only where the tagger sees a verb. */
final class CueFinder {

    private final Lexicon lexicon = Lexicon.named("cues");

    List<CueHit> find(Words words) {
        List<CueHit> hits = new ArrayList<>();
        for (Lexicon.Hit hit : lexicon.find(words.tokens())) {
            CueEntry entry = CueEntry.of(hit.entry());
            if (entry.frame() == Frame.NOUN || entry.frame() == Frame.SOURCE) {
                if (entry.frame() == Frame.SOURCE || words.noun(hit.from())) {
                    hits.add(new CueHit(hit.from(), hit.from(), hit.to(), entry, false));
                }
            } else if (verbal(words, hit)) {
                int start = words.groupStart(hit.from());
                hits.add(new CueHit(start, hit.from(), hit.to(), entry, words.negated(start, hit.from())));
            }
        }
        return hits;
    }

    private static boolean verbal(Words words, Lexicon.Hit hit) {
        int head = hit.from();
        if (hit.to() - head > 1) {
            return true;
        }
        boolean afterArticle =
                words.lower(head - 1).equals("the") || words.lower(head - 1).equals("a");
        return words.verb(head) && !afterArticle;
    }
}
