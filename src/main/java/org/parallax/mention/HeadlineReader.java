package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Entity;
import org.parallax.text.Span;

/** Reads "X: P" where a name stands before the colon, as in headlines and transcripts. */
final class HeadlineReader {

    private static final int LONGEST_NAME = 6;

    private final Words words;
    private final Clauses clauses;

    HeadlineReader(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    @Nullable
    Attributed read() {
        int colon = 1;
        while (colon <= LONGEST_NAME && words.in(colon) && !words.lower(colon).equals(":")) {
            colon++;
        }
        if (!words.lower(colon).equals(":") || !words.in(colon + 1) || words.quoted(colon) || !named(colon)) {
            return null;
        }
        Quoted quotation = clauses.opening(colon + 1);
        if (quotation == null && !words.clauseAt(colon + 1)) {
            return null;
        }
        Span content = quotation != null
                ? quotation.inner()
                : words.span(colon + 1, Math.max(colon + 2, clauses.sentenceEnd()));
        return new Attributed(
                words.span(0, colon),
                new CueWords(words.span(colon), CueEntry.UNLISTED, false),
                List.of(content),
                List.of());
    }

    private boolean named(int colon) {
        Entity entity = words.text().entityEndingAt(words.span(colon - 1).end());
        return entity != null
                && entity.type() != Entity.Type.OTHER
                && entity.span().start() >= words.span(0).start();
    }
}
