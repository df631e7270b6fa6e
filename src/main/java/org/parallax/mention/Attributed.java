package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * An attribution as the rules found it, before its speaker is resolved.
 *
 * @param speaker the words that name the speaker where they stand; null where none do
 * @param cue null for a quotation that goes on without one
 * @param content in text order
 * @param via the intermediaries, nearest to the outlet first
 */
record Attributed(
        @Nullable Span speaker,
        @Nullable Span cue,
        CueEntry entry,
        boolean negated,
        List<Span> content,
        List<Span> via) {

    Attributed {
        content = List.copyOf(content);
        via = List.copyOf(via);
    }

    Attributed withContent(List<Span> other) {
        return new Attributed(speaker, cue, entry, negated, other, via);
    }

    Attributed withVia(List<Span> other) {
        return new Attributed(speaker, cue, entry, negated, content, other);
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
        return cue == null ? first : Math.min(first, cue.start());
    }
}
