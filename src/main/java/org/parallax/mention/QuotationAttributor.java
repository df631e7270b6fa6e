package org.parallax.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;

/** Gives the quotations that no cue took to the speaker who goes on, or to the one just named. */
final class QuotationAttributor {

    private static final int FEWEST_TOKENS = 3;

    /** How far back, in characters, a speaker may stand from a quotation without a cue. */
    private static final int FARTHEST = 1500;

    private final AnnotatedText text;
    private final Quotations quotations;

    QuotationAttributor(AnnotatedText text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    /**
     * @param found the attributions made by cues
     * @return the same, some with more content, and new ones without a cue for speech that continues none
     */
    List<Attributed> attribute(List<Attributed> found) {
        List<Attributed> all = new ArrayList<>(found);
        Map<Quoted, Integer> owners = owners(found);
        NavigableMap<Integer, Attributed> speaking = new TreeMap<>();
        Nesting.outermost(found).stream()
                .filter(one -> one.speaker() != null)
                .forEach(one -> speaking.put(one.first(), one));
        Quoted previous = null;
        for (Quoted quotation : quotations.outermost()) {
            if (!owners.containsKey(quotation) && standsAlone(quotation) && speech(quotation)) {
                Integer owner = previous == null ? null : owners.get(previous);
                if (owner != null && owner >= 0 && previous != null && continues(all.get(owner), previous, quotation)) {
                    all.set(owner, all.get(owner).withMore(quotation.inner()));
                    owners.put(quotation, owner);
                } else {
                    Attributed last = lastBefore(speaking, quotation.outer().start());
                    if (last != null) {
                        owners.put(quotation, all.size());
                        all.add(new Attributed(last.speaker(), null, List.of(quotation.inner()), last.via()));
                    }
                }
            }
            previous = owners.getOrDefault(quotation, -1) >= 0 ? quotation : previous;
        }
        return all;
    }

    /** Whose content each quotation is; -1 where it is only part of a content or may be none. */
    private Map<Quoted, Integer> owners(List<Attributed> found) {
        Map<Quoted, Integer> owners = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            for (Span content : found.get(i).content()) {
                for (Quoted quotation : quotations.overlapping(content)) {
                    boolean whole = quotation.inner().equals(content);
                    owners.merge(quotation, whole ? i : -1, Math::max);
                }
            }
        }
        return owners;
    }

    /** Who spoke last before each quotation, leaving out what others' contents hold; null where nobody is near. */
    private @Nullable Attributed lastBefore(NavigableMap<Integer, Attributed> byFirst, int offset) {
        Map.Entry<Integer, Attributed> last = byFirst.lowerEntry(offset);
        return last == null || offset - last.getKey() > FARTHEST ? null : last.getValue();
    }

    /** Whether the quotation begins a sentence and is more than the beginning of one. */
    private boolean standsAlone(Quoted quotation) {
        Sentence first = text.sentenceAt(quotation.outer().start());
        Sentence last = text.sentenceAt(
                Math.max(quotation.inner().start(), quotation.inner().end() - 1));
        return first != null
                && last != null
                && quotation.outer().start() - first.span().start() <= 1
                && last.span().end() - quotation.outer().end() <= 1;
    }

    private boolean speech(Quoted quotation) {
        return text.tokens(quotation.inner()).size() >= FEWEST_TOKENS;
    }

    /** Whether the quotation goes on in the same paragraph, or in the next after one that was left open. */
    private boolean continues(Attributed owner, Quoted previous, Quoted quotation) {
        int from = Math.max(
                previous.outer().end(),
                owner.cue() == null ? 0 : owner.cue().span().end());
        String between =
                text.text().substring(from, Math.max(from, quotation.outer().start()));
        return between.indexOf('\n') < 0 || !previous.closed() && between.isBlank();
    }
}
