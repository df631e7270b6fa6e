package org.parallax.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;

/** Gives the quotations that no cue took to the speaker who goes on, or to the one just named. */
final class QuotationAttributor {

    private static final int FEWEST_TOKENS = 3;
    private static final String BEFORE_SENTENCE = ".!?\n”\"";
    private static final String ENDS_SENTENCE = ".!?…";

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
        all.sort(Attributed.IN_TEXT_ORDER);
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

    /** Whether the quotation is whole sentences of its own, whatever the splitter made of the spaces round it. */
    private boolean standsAlone(Quoted quotation) {
        String whole = text.text();
        int before = quotation.outer().start() - 1;
        while (before >= 0 && blank(whole.charAt(before))) {
            before--;
        }
        int after = quotation.outer().end();
        while (after < whole.length() && blank(whole.charAt(after))) {
            after++;
        }
        boolean begins = before < 0 || BEFORE_SENTENCE.indexOf(whole.charAt(before)) >= 0;
        boolean ended = quotation.inner().length() > 0
                && ENDS_SENTENCE.indexOf(whole.charAt(quotation.inner().end() - 1)) >= 0;
        boolean alone = after == whole.length() || whole.charAt(after) == '\n';
        return begins && (alone || ended && !Character.isLowerCase(whole.charAt(after)));
    }

    private static boolean blank(char c) {
        return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
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
