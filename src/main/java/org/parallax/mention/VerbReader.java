package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Frame;
import org.parallax.text.Span;

/** Reads the attribution that a cue verb makes: content to its right, to its left, or round it. */
final class VerbReader {

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private final Words words;
    private final Clauses clauses;
    private final SubjectFinder subjects;

    VerbReader(Words words, Clauses clauses, SubjectFinder subjects) {
        this.words = words;
        this.clauses = clauses;
        this.subjects = subjects;
    }

    /** Null where the cue has no content that the rules can see. */
    @Nullable
    Attributed read(CueHit cue, @Nullable Attributed before) {
        int[] subject = subjects.subject(cue);
        boolean inverted = false;
        List<Span> content = quotedLeft(cue, subject);
        if (content.isEmpty()) {
            content = right(cue);
        }
        if (content.isEmpty() && cue.entry().frame().speech() && subject != null) {
            content = left(subject[0], cue.end());
        }
        if (content.isEmpty() && cue.entry().frame().speech()) {
            int end = words.phraseEnd(cue.end());
            if (end > cue.end() && (subject == null || adjacentToContent(cue.start()))) {
                content = left(cue.start(), end);
                inverted = !content.isEmpty();
                subject = inverted ? new int[] {cue.end(), end} : subject;
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        Span speaker = subject != null
                ? words.span(subject[0], subject[1])
                : before != null ? before.speaker() : spanOf(subjects.main());
        return new Attributed(
                speaker, words.span(cue.start(), cue.end()), cue.entry(), cue.negated(), content, List.of());
    }

    private @Nullable Span spanOf(int @Nullable [] phrase) {
        return phrase == null ? null : words.span(phrase[0], phrase[1]);
    }

    private boolean adjacentToContent(int at) {
        return words.comma(at - 1) || words.mark(at - 1) || words.dash(at - 1);
    }

    /** "'P,' X said": a quotation that ends just before the speaker. */
    private List<Span> quotedLeft(CueHit cue, int @Nullable [] subject) {
        if (!cue.entry().frame().speech() && cue.entry().frame() != Frame.THINK) {
            return List.of();
        }
        int from = subject == null || subject[0] > cue.start() ? cue.start() : subject[0];
        Quoted quotation = quotationBefore(from);
        return quotation == null ? List.of() : around(quotation, subject, cue);
    }

    private @Nullable Quoted quotationBefore(int from) {
        int at = from - 1;
        if (words.comma(at) && words.mark(at - 1)) {
            at--;
        }
        return clauses.closing(at);
    }

    private List<Span> around(Quoted quotation, int @Nullable [] subject, CueHit cue) {
        List<Span> content = new ArrayList<>();
        int from = words.from(quotation.outer().start());
        boolean mixed = from > 2
                && quotation.outer().start() > words.span(0).start()
                && !words.lower(from - 1).equals(":");
        content.add(mixed ? words.span(startOfLeft(), from + 0).cover(quotation.inner()) : quotation.inner());
        int after = subject == null ? words.phraseEnd(cue.end()) : Math.max(cue.end(), subject[1]);
        int next = clauses.skipAdverbials(after);
        if (words.comma(next) && clauses.opening(next + 1) != null) {
            content.add(clauses.opening(next + 1).inner());
        }
        return content;
    }

    /** Content after the cue: a quotation, a clause, an infinitive or, for some cues, a thing. */
    private List<Span> right(CueHit cue) {
        Frame frame = cue.entry().frame();
        int at = cue.end();
        if (frame == Frame.TELL || frame.speech() && !startsContent(at, frame)) {
            int hearer = frame == Frame.TELL ? words.phraseEnd(at) : at;
            at = clauses.skipAdverbials(hearer);
        }
        boolean colon = words.lower(at).equals(":");
        if (colon || words.comma(at)) {
            Quoted quotation = clauses.opening(at + 1);
            if (quotation != null && frame.clause()) {
                return List.of(quoted(quotation, at + 1));
            }
            return colon && words.in(at + 1) ? List.of(clauses.content(at + 1, clauses.sentenceEnd())) : List.of();
        }
        return startsContent(at, frame) ? List.of(rightFrom(at)) : List.of();
    }

    private boolean startsContent(int at, Frame frame) {
        if (!words.in(at) || at >= clauses.sentenceEnd()) {
            return false;
        }
        String first = words.lower(at);
        if (frame.clause() || frame == Frame.WANT) {
            boolean marked = first.equals("that") || clauses.question(at);
            if (marked && words.clauseAt(at + 1)
                    || marked && frame.speech() && words.lower(at + 1).equals("to")) {
                return true;
            }
        }
        if (first.equals("to") && frame.infinitive() && words.verb(at + 1)) {
            return true;
        }
        if (words.mark(at) && (frame.clause() || frame.object())) {
            return clauses.opening(at) != null;
        }
        if (frame.clause() && starter(at) && words.clauseAt(at)) {
            return true;
        }
        return frame.object() && words.phraseEnd(at) > at;
    }

    private boolean starter(int at) {
        return words.noun(at)
                || words.pronoun(at)
                || words.gerund(at)
                || Set.of("DT", "PRP$", "CD", "EX").contains(words.tag(at))
                || words.tag(at).startsWith("JJ")
                || words.lower(at).equals("there");
    }

    private Span rightFrom(int at) {
        Quoted quotation = clauses.opening(at);
        return quotation != null ? quoted(quotation, at) : clauses.content(at, clauses.end(at));
    }

    /** The quotation, or where the sentence goes on after it, all of that clause. */
    private Span quoted(Quoted quotation, int at) {
        int after = words.from(quotation.outer().end());
        boolean goesOn = words.word(after)
                && !words.mark(after)
                && !Character.isUpperCase(words.text().at(words.span(after)).charAt(0));
        return goesOn ? clauses.content(at, clauses.end(after)) : quotation.inner();
    }

    /** "P, X said" and "P1, X said, P2": the words before the speaker, and after the cue. */
    private List<Span> left(int start, int end) {
        if (start < 2 || !(words.comma(start - 1) || words.dash(start - 1))) {
            return List.of();
        }
        int from = startOfLeft();
        if (from >= start - 1) {
            return List.of();
        }
        List<Span> content = new ArrayList<>();
        content.add(words.span(from, start - 1));
        int next = clauses.skipAdverbials(end);
        boolean closed = words.comma(next) || words.dash(next);
        if (closed && next + 1 < clauses.sentenceEnd() && !words.gerund(next + 1)) {
            content.add(clauses.content(next + 1, clauses.end(next + 1)));
        }
        boolean clause = words.clauseAt(from) && hasVerb(from, start - 1);
        return clause || content.size() > 1 ? content : List.of();
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.finite(i)) {
                return true;
            }
        }
        return false;
    }

    private int startOfLeft() {
        int from = 0;
        while (words.in(from)
                && (words.conjunction(from) || words.comma(from) || !words.word(from) && !words.mark(from))) {
            from++;
        }
        return from;
    }

    boolean relative(int i) {
        return RELATIVES.contains(words.lower(i));
    }
}
