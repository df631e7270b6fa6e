package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;

/** Gives the quotations that no cue took to the speaker who goes on, or to the one just named. */
final class QuotationAttributor {

    private final AnnotatedText text;
    private final List<Quoted> quotations;

    QuotationAttributor(AnnotatedText text, List<Quoted> quotations) {
        this.text = text;
        this.quotations = quotations.stream().filter(q -> q.depth() == 0).toList();
    }

    /**
     * Stretches attributions in {@code found} over the quotations that continue them, in place.
     *
     * @return new attributions, without a cue, for speech that continues none
     */
    List<Attributed> attribute(List<Attributed> found) {
        found.sort(Comparator.comparingInt(Attributed::start));
        List<Attributed> added = new ArrayList<>();
        ListIterator<Attributed> ahead = found.listIterator();
        int last = -1;
        Attributed latest = null;
        Quoted previous = null;
        for (Quoted quotation : quotations) {
            boolean taken = false;
            while (ahead.hasNext()) {
                Attributed next = ahead.next();
                if (next.start() >= quotation.outer().end()) {
                    ahead.previous();
                    break;
                }
                last = ahead.previousIndex();
                latest = next;
            }
            for (int i = last; i >= 0 && last - i < 12 && !taken; i--) {
                taken = found.get(i).content().stream().anyMatch(c -> c.overlaps(quotation.inner()));
            }
            if (!taken && startsSentence(quotation) && speech(quotation)) {
                if (latest != null && continues(latest, previous, quotation)) {
                    latest = latest.withContent(joined(latest.content(), quotation.inner()));
                    if (last >= 0 && found.get(last).start() == latest.start()) {
                        found.set(last, latest);
                    } else {
                        added.set(added.size() - 1, latest);
                    }
                } else if (latest != null && latest.speaker() != null) {
                    latest = new Attributed(
                            latest.speaker(), null, CueEntry.UNLISTED, false, List.of(quotation.inner()), latest.via());
                    added.add(latest);
                }
            }
            previous = quotation;
        }
        return added;
    }

    private static List<Span> joined(List<Span> content, Span more) {
        List<Span> all = new ArrayList<>(content);
        all.add(more);
        return all;
    }

    private boolean startsSentence(Quoted quotation) {
        Sentence sentence = text.sentenceAt(quotation.outer().start());
        return sentence != null && quotation.outer().start() - sentence.span().start() <= 1;
    }

    private boolean speech(Quoted quotation) {
        return text.tokens(quotation.inner()).size() >= 3;
    }

    /** Whether only the attribution's own speaker and cue, or a paragraph's edge, lie between the two quotations. */
    private boolean continues(Attributed latest, @Nullable Quoted previous, Quoted quotation) {
        if (previous == null || latest.content().stream().noneMatch(c -> c.overlaps(previous.inner()))) {
            return false;
        }
        if (!previous.closed()) {
            return true;
        }
        int from =
                Math.max(latest.end(), latest.cue() == null ? 0 : latest.cue().end());
        Sentence sentence = text.sentenceAt(Math.max(0, from - 1));
        int next = sentence == null ? from : Math.max(from, sentence.span().end());
        return next <= quotation.outer().start()
                && text.text().substring(next, quotation.outer().start()).isBlank()
                && text.text().substring(from, quotation.outer().start()).indexOf('\n') < 0;
    }
}
