package org.parallax.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parallax.text.Span;

/** Where contents begin and end in one sentence. */
final class Clauses {

    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "what", "why", "when", "where", "which", "who");
    private static final Set<String> ADVERBIALS = Set.of(
            "in", "on", "at", "during", "to", "after", "before", "earlier", "later", "last", "this", "via", "by",
            "from", "with", "late", "early", "of", "as", "here", "again", "through", "ahead", "when", "outside",
            "inside");

    private final Words words;
    private final List<Quoted> quotations;
    private final Set<Integer> cueStarts = new HashSet<>();

    Clauses(Words words, List<CueHit> cues, List<Quoted> quotations) {
        this.words = words;
        this.quotations = quotations;
        for (CueHit cue : cues) {
            if (cue.entry().frame() != CueEntry.Frame.NOUN) {
                cueStarts.add(cue.start());
            }
        }
    }

    boolean question(int i) {
        return QUESTIONS.contains(words.lower(i));
    }

    /** The last token of the sentence that is no closing punctuation, plus one. */
    int sentenceEnd() {
        int end = words.size();
        while (end > 0
                && !words.word(end - 1)
                && !words.mark(end - 1)
                && !words.lower(end - 1).equals(")")
                && !words.lower(end - 1).equals("%")) {
            end--;
        }
        return end;
    }

    /** The end of the content that begins at {@code from}: before what belongs to another cue, or the sentence's end. */
    int end(int from) {
        int last = sentenceEnd();
        for (int i = from + 1; i < last; i++) {
            if (words.quoted(i) && !words.quoted(from)) {
                continue;
            }
            if (words.comma(i) || words.conjunction(i) || words.dash(i)) {
                int next = i + 1;
                while (words.conjunction(next) || words.adverb(next) && !words.negation(next)) {
                    next++;
                }
                if (cueStarts.contains(next) && startsPart(i, next)
                        || cueStarts.contains(i + 1) && startsPart(i, i + 1)) {
                    return words.comma(i - 1) ? i - 1 : i;
                }
            }
        }
        return last;
    }

    private boolean startsPart(int at, int cue) {
        boolean participle = words.comma(at) && words.gerund(cue);
        boolean joined = words.conjunction(at) || words.conjunction(at + 1);
        boolean source = words.comma(at) && words.lower(cue).equals("according");
        return participle || source || joined && words.finite(cue) && !words.gerund(cue);
    }

    /** Past days, hearers and places that stand between a cue and its content: "told reporters on Friday". */
    int skipAdverbials(int from) {
        int at = from;
        for (int turns = 0; turns < 4; turns++) {
            int next = at;
            if (words.time(at) || words.adverb(at) && !words.negation(at)) {
                next = at + 1;
            } else if (ADVERBIALS.contains(words.lower(at))) {
                next = skipPhrase(at + 1);
                next = next == at + 1 ? at : next;
            }
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int skipPhrase(int from) {
        int at = from;
        while (words.in(at)
                && !words.mark(at)
                && (words.time(at) || words.tag(at).equals("CD"))) {
            at++;
        }
        if (at > from) {
            return words.comma(at) && words.tag(at + 1).equals("CD") ? at + 2 : at;
        }
        int end = words.phraseEnd(at);
        while (words.time(end) && end > at) {
            end++;
        }
        return end;
    }

    /** The quotation that begins at the token, a mark; null where none does. */
    @org.jspecify.annotations.Nullable
    Quoted opening(int i) {
        return words.mark(i)
                ? quotations.stream()
                        .filter(q -> q.outer().start() == words.span(i).start())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The quotation that ends with the token, a mark; null where none does. */
    @org.jspecify.annotations.Nullable
    Quoted closing(int i) {
        return words.mark(i)
                ? quotations.stream()
                        .filter(q -> q.outer().end() == words.span(i).end())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** From one token to before another, stretched to the end of a quotation that is open there. */
    Span content(int from, int to) {
        Span span = words.span(from, to);
        for (Quoted quotation : quotations) {
            boolean cut = quotation.depth() == 0
                    && quotation.outer().start() > span.start()
                    && quotation.outer().contains(span.end())
                    && quotation.outer().start() < span.end();
            if (cut) {
                return new Span(span.start(), quotation.inner().end());
            }
        }
        return span;
    }
}
