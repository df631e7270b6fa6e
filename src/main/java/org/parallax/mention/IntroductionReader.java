package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Reads a sentence that ends in a colon and introduces the quotation after it, whatever its verb. */
final class IntroductionReader {

    private final Words words;
    private final Clauses clauses;

    IntroductionReader(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** Null where the sentence introduces nothing, or what it introduces is the content of one already found. */
    @Nullable
    Attributed read(List<Attributed> found) {
        int colon = colon();
        Quoted quotation =
                colon < 0 ? null : colon == words.size() - 1 ? clauses.openingAfter() : clauses.opening(colon + 1);
        if (quotation == null || found.stream().anyMatch(one -> one.content().contains(quotation.inner()))) {
            return null;
        }
        int[] name = words.phrases().before(colon);
        if (name != null && (words.dash(name[0] - 1) || words.lower(name[0] - 1).equals("from"))) {
            return attributed(name, words.span(colon), quotation);
        }
        for (int i = colon - 1; i > 0; i--) {
            if (words.finite(i) && !words.quoted(i)) {
                int start = words.groupStart(i);
                int[] subject = words.phrases().before(start);
                return attributed(
                        subject == null ? new Subjects(words).main() : subject, words.span(start, i + 1), quotation);
            }
        }
        return name == null ? null : attributed(name, words.span(colon), quotation);
    }

    private Attributed attributed(int @Nullable [] subject, Span cue, Quoted quotation) {
        Span speaker = subject == null ? null : words.span(subject[0], subject[1]);
        CueWords words = new CueWords(cue, CueEntry.UNLISTED, false);
        return new Attributed(speaker, words, List.of(quotation.inner()), List.of());
    }

    /** The last colon outside quotation marks that ends the sentence or stands before a mark; -1 where there is none. */
    private int colon() {
        for (int i = words.size() - 1; i > 0; i--) {
            boolean introduces = i == words.size() - 1 || words.mark(i + 1);
            if (words.lower(i).equals(":") && !words.quoted(i) && introduces) {
                return i;
            }
        }
        return -1;
    }
}
