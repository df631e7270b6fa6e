package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Reads "X's claim that P", "a report that P", "concerns about N". */
final class NounReader {

    private final Words words;
    private final Clauses clauses;

    NounReader(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    @Nullable
    Attributed read(CueHit cue) {
        if (ClosedClasses.ARTICLES.contains(words.lower(cue.start() - 1))
                && words.lower(cue.start() - 2).equals("in")) {
            return null;
        }
        int at = clauses.skipAdverbials(cue.end());
        int from = words.lower(at).equals("that") ? at : words.lower(cue.end()).equals("that") ? cue.end() : -1;
        if (from < 0 || !words.clauseAt(from + 1)) {
            return null;
        }
        Span content = clauses.content(from, clauses.end(from));
        return new Attributed(
                possessor(cue),
                new CueWords(words.span(cue.start(), cue.end()), cue.entry(), false),
                List.of(content),
                List.of());
    }

    private @Nullable Span possessor(CueHit cue) {
        int at = cue.start() - 1;
        while (words.in(at) && words.tag(at).startsWith("JJ")) {
            at--;
        }
        String lower = words.lower(at);
        if (lower.equals("'s") || lower.equals("’s") || lower.equals("’") || lower.equals("'")) {
            int[] phrase = words.phrases().before(at);
            return phrase == null ? null : words.span(phrase[0], phrase[1]);
        }
        return words.tag(at).equals("PRP$") ? words.span(at) : null;
    }
}
