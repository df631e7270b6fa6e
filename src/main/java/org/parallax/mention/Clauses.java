package org.parallax.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Family;
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
    private final Quotations quotations;
    private final boolean[] cueStart;
    private final boolean[] says;

    Clauses(Words words, List<CueHit> cues, Quotations quotations) {
        this.words = words;
        this.quotations = quotations;
        this.cueStart = new boolean[words.size() + 1];
        this.says = new boolean[words.size() + 1];
        for (CueHit cue : cues) {
            cueStart[cue.start()] |= cue.entry().family() != Family.NOUN;
            says[cue.start()] |= cue.entry().speech() && words.finite(cue.head());
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
                && !Set.of(")", "%").contains(words.lower(end - 1))) {
            end--;
        }
        return end;
    }

    /** The end of the content that begins at {@code from}: before what belongs to another cue, or the sentence's end. */
    int end(int from) {
        int last = sentenceEnd();
        int brackets = 0;
        for (int i = from; i < last; i++) {
            if (words.quoted(i) && !words.quoted(from)) {
                continue;
            }
            brackets += words.lower(i).equals("(") ? 1 : words.lower(i).equals(")") ? -1 : 0;
            if (brackets < 0 || i > from && breaks(i)) {
                return words.comma(i - 1) ? i - 1 : i;
            }
        }
        return last;
    }

    /** The end of a thing that begins at {@code from}: as of a content, and before a verb that shares the subject. */
    int thingEnd(int from) {
        int end = end(from);
        for (int i = from + 1; i + 1 < end; i++) {
            boolean verb = words.finite(i + 1) || words.adverb(i + 1) && words.finite(i + 2);
            if (words.conjunction(i) && verb && !words.quoted(i)) {
                return words.comma(i - 1) ? i - 1 : i;
            }
        }
        return end;
    }

    /** Whether another cue's part begins at the comma, dash or conjunction. */
    private boolean breaks(int i) {
        if (!words.comma(i) && !words.conjunction(i) && !words.dash(i)) {
            return false;
        }
        int named = words.lower(i + 1).equals("as") ? i + 2 : i + 1;
        if (words.comma(i) && (saysAt(words.phrases().end(named)) || saysAt(i + 1))) {
            return true;
        }
        int next = i + 1;
        while (words.conjunction(next) || words.adverb(next) && !words.negation(next)) {
            next++;
        }
        return isCue(next) && startsPart(i, next) || isCue(i + 1) && startsPart(i, i + 1);
    }

    /** ", X said" and ", said X": the words before belong to X too. */
    private boolean saysAt(int i) {
        return i < says.length && says[i];
    }

    private boolean isCue(int i) {
        return i < cueStart.length && cueStart[i];
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
            } else if (words.lower(at).equals("(")) {
                next = bracketEnd(at);
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

    private int bracketEnd(int open) {
        for (int i = open + 1; words.in(i) && i < open + 8; i++) {
            if (words.lower(i).equals(")")) {
                return i + 1;
            }
        }
        return open;
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
        int end = words.phrases().end(at);
        while (words.time(end) && end > at) {
            end++;
        }
        return end;
    }

    /** The quotation that begins at the token, a mark; null where none does. */
    @Nullable
    Quoted opening(int i) {
        return words.mark(i) ? quotations.startingAt(words.span(i).start()) : null;
    }

    /** The quotation that ends with the token, a mark; null where none does. */
    @Nullable
    Quoted closing(int i) {
        return words.mark(i) ? quotations.endingAt(words.span(i).end()) : null;
    }

    /** The quotation that ends right before the offset on the same line; null where none does. */
    @Nullable
    Quoted closingBefore(int offset) {
        int end = offset;
        while (end > 0 && words.text().text().charAt(end - 1) == ' ') {
            end--;
        }
        return quotations.endingAt(end);
    }

    /** The quotation that begins after the sentence, white space and line breaks aside; null where none does. */
    @Nullable
    Quoted openingAfter() {
        String text = words.text().text();
        int start = words.span(words.size() - 1).end();
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return quotations.startingAt(start);
    }

    /** From one token to before another, stretched to the end of a quotation that is open there. */
    Span content(int from, int to) {
        Span span = words.span(from, Math.max(to, from + 1));
        Quoted cut = quotations.around(span.end());
        boolean open =
                cut != null && cut.outer().start() < span.end() && cut.outer().start() > span.start();
        return open && cut != null
                ? new Span(span.start(), Math.max(span.end(), cut.inner().end()))
                : span;
    }
}
