package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.mention.CueEntry.Family;
import org.parallax.mention.CueHit.Voice;
import org.parallax.text.Lexicon;

/**
 * Finds the cues of a sentence: by the lexicon {@code cues}, verbs only where the tagger sees a verb; and any verb
 * that stands between a speaker and a quotation.
 */
final class CueFinder {

    private static final Set<String> WITHHELD = Set.of("decline", "refuse", "fail");
    private static final Set<String> ENDS = Set.of(",", "!", "?");
    static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m");

    private final Lexicon verbs = VerbForms.expanded(Lexicon.named("cues"));
    private final Lexicon nouns = Lexicon.named("cue-nouns");

    /** In text order; nothing inside quotation marks, where the speaker's words are not taken apart. */
    List<CueHit> find(Words words) {
        List<CueHit> hits = new ArrayList<>();
        boolean[] known = new boolean[words.size()];
        for (Lexicon lexicon : List.of(verbs, nouns)) {
            for (Lexicon.Hit hit : lexicon.find(words.tokens())) {
                CueEntry entry = CueEntry.of(hit.entry());
                if (!known[hit.from()] && !words.quoted(hit.from()) && fits(words, hit, entry)) {
                    known[hit.from()] = true;
                    hits.add(hit(words, hit.from(), hit.to(), entry));
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (!known[i] && besideQuotation(words, i)) {
                hits.add(hit(words, i, i + 1, CueEntry.UNLISTED));
            }
        }
        hits.sort((a, b) -> Integer.compare(a.head(), b.head()));
        return hits;
    }

    private static CueHit hit(Words words, int head, int end, CueEntry entry) {
        boolean verb = entry.family() != Family.NOUN && entry.family() != Family.SOURCE;
        int start = verb ? words.groupStart(head) : head;
        boolean negated = words.negated(start, head) || end - head > 1 && WITHHELD.contains(words.lemma(head));
        boolean passive = verb && end - head == 1 && passive(words, head);
        return new CueHit(start, head, end, entry, negated ? Voice.NEGATED : passive ? Voice.PASSIVE : Voice.ACTIVE);
    }

    private static boolean fits(Words words, Lexicon.Hit hit, CueEntry entry) {
        int head = hit.from();
        return switch (entry.family()) {
            case SOURCE -> true;
            case NOUN -> words.noun(head) || ClosedClasses.ARTICLES.contains(words.lower(head - 1));
            case STANCE, WISH ->
                verb(words, hit)
                        && !passive(words, head)
                        && !words.lower(head - 1).equals("to");
            default -> verb(words, hit);
        };
    }

    private static boolean verb(Words words, Lexicon.Hit hit) {
        int head = hit.from();
        boolean phrase = hit.to() - head > 1;
        boolean tagged = words.verb(head)
                || words.auxiliary(head - 1)
                || words.verbless() && words.proper(head - 1)
                || closesQuotation(words, head);
        return phrase || tagged && !ClosedClasses.ARTICLES.contains(words.lower(head - 1));
    }

    /** "'P,' the mayor answered": a quotation, a noun phrase, and this word. */
    private static boolean closesQuotation(Words words, int head) {
        int[] phrase = words.mark(head - 1) ? null : words.phrases().before(head);
        return phrase != null && words.mark(phrase[0] - 1) && phrase[0] > 1 && !words.noun(head + 1);
    }

    private static boolean passive(Words words, int head) {
        for (int i = words.groupStart(head); i < head; i++) {
            if (BE.contains(words.lower(i)) && !words.gerund(head)) {
                return true;
            }
        }
        return false;
    }

    private static boolean besideQuotation(Words words, int i) {
        if (words.quoted(i) || !words.finite(i) || words.auxiliary(i) || words.noun(i)) {
            return false;
        }
        boolean before = (words.comma(i + 1) || words.lower(i + 1).equals(":")) && words.mark(i + 2);
        boolean inverted = words.mark(i - 1)
                && ENDS.contains(words.lower(i - 2))
                && words.phrases().nominal(i + 1);
        return before || inverted;
    }
}
