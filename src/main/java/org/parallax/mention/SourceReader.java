package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Reads "according to X" and its like, before, after or inside the content. */
final class SourceReader {

    private final Words words;
    private final Clauses clauses;

    SourceReader(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    @Nullable
    Attributed read(CueHit cue) {
        int end = words.phrases().end(cue.end());
        if (end == cue.end()) {
            return null;
        }
        List<Span> content = new ArrayList<>();
        int before =
                words.comma(cue.start() - 1) || words.lower(cue.start() - 1).equals("(")
                        ? cue.start() - 1
                        : cue.start();
        if (before > 1) {
            content.add(leftOf(before));
        }
        int next = end;
        while (words.in(next) && !words.comma(next) && next - end < 25 && !words.mark(next)) {
            next++;
        }
        if (words.comma(next) && next + 1 < clauses.sentenceEnd()) {
            Quoted quotation = clauses.opening(next + 1);
            content.add(quotation != null ? quotation.inner() : clauses.content(next + 1, clauses.sentenceEnd()));
        }
        return content.isEmpty()
                ? null
                : new Attributed(
                        words.span(cue.end(), end),
                        new CueWords(words.span(cue.start(), cue.end()), cue.entry(), false),
                        content,
                        List.of());
    }

    private Span leftOf(int end) {
        Quoted quotation = clauses.closing(end - 1);
        if (quotation != null && quotation.outer().start() <= words.span(0).start()) {
            return quotation.inner();
        }
        int from = 0;
        while (words.conjunction(from)) {
            from++;
        }
        return words.span(Math.min(from, end - 1), end);
    }
}
