package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Family;
import org.parallax.text.Span;

/**
 * An attribution as it was found, before its speaker is resolved.
 *
 * @param speaker the words that name the speaker where they stand; null where none do
 * @param cue null for a quotation that goes on without one
 * @param content one span or more, in text order
 * @param via the intermediaries, nearest to the outlet first
 */
record Attributed(@Nullable Span speaker, @Nullable CueWords cue, List<Span> content, List<Span> via) {

    /** By where the content begins, of several that begin together the longest first. */
    static final Comparator<Attributed> IN_TEXT_ORDER =
            Comparator.comparingInt(Attributed::start).thenComparing(one -> -one.end());

    Attributed {
        content = List.copyOf(content);
        via = List.copyOf(via);
    }

    Attributed withMore(Span more) {
        List<Span> longer = new ArrayList<>(content);
        longer.add(more);
        return new Attributed(speaker, cue, longer, via);
    }

    Attributed withVia(List<Span> other) {
        return new Attributed(speaker, cue, content, other);
    }

    boolean is(Family family) {
        return cue != null && cue.entry().family() == family;
    }

    int start() {
        return content.get(0).start();
    }

    int end() {
        return content.get(content.size() - 1).end();
    }

    /** Where its words begin in the text: the earliest of speaker, cue and content. */
    int first() {
        int first = start();
        first = speaker == null ? first : Math.min(first, speaker.start());
        return cue == null ? first : Math.min(first, cue.span().start());
    }

    /** Where its words end in the text. */
    int last() {
        int last = end();
        last = speaker == null ? last : Math.max(last, speaker.end());
        return cue == null ? last : Math.max(last, cue.span().end());
    }

    /** Whether its cue lies in the content of the other: "Lee said Kim had denied it" holds Kim's denial. */
    boolean nestedIn(Attributed other) {
        CueWords own = cue;
        return own != null && other != this && other.content.stream().anyMatch(span -> span.contains(own.span()));
    }
}
