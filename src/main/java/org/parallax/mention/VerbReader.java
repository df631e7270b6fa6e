package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Reads the attribution that a cue verb makes: content to its left, to its right, or round it. */
final class VerbReader {

    private final Words words;
    private final Clauses clauses;
    private final Complements complements;
    private final Subjects subjects;

    VerbReader(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
        this.complements = new Complements(words, clauses);
        this.subjects = new Subjects(words);
    }

    /**
     * @param before the attribution read last in this sentence, whose speaker a participle shares
     * @return null where the cue has no content that the rules can see
     */
    @Nullable
    Attributed read(CueHit cue, @Nullable Attributed before) {
        if (cue.passive()) {
            return passive(cue);
        }
        int[] subject = subjects.before(cue);
        boolean afterQuotation = quotationBefore(cue.start()) != null;
        int[] following = subject == null || afterQuotation ? subjects.after(cue) : null;
        if (cue.entry().speech()) {
            int from = subject == null || afterQuotation ? cue.start() : subject[0];
            Quoted quotation = quotationBefore(from);
            if (quotation != null) {
                List<Span> content = around(quotation, following == null ? cue.end() : following[1]);
                return attributed(cue, following == null ? subject : following, before, content);
            }
            if (subject == null && following != null && besideContent(cue.start()) && !words.gerund(cue.head())) {
                List<Span> content = beforeAndAfter(cue.start(), following[1]);
                if (!content.isEmpty()) {
                    return attributed(cue, following, before, content.subList(0, 1));
                }
            }
        }
        List<Span> content = complements.after(cue, subject);
        content = content.isEmpty() ? earlier(cue, subject, before) : content;
        return content.isEmpty() ? null : attributed(cue, subject, before, content);
    }

    /** Content that stands before the speaker: a sentence of its own, what was just reported, or the clause before. */
    private List<Span> earlier(CueHit cue, int @Nullable [] subject, @Nullable Attributed before) {
        boolean first = (subject == null ? cue.start() : subject[0]) == 0;
        List<Span> content = cue.entry().speech() && first ? sentenceBefore() : List.of();
        boolean follows = cue.entry().clause() || cue.entry().speech();
        if (!content.isEmpty() || subject == null || !follows || words.gerund(cue.head())) {
            return content;
        }
        content = asSaid(subject[0], before);
        return content.isEmpty() ? beforeAndAfter(subject[0], cue.end()) : content;
    }

    /** "It was reported that P", "X is expected to P": said by nobody named. */
    private @Nullable Attributed passive(CueHit cue) {
        int[] subject = subjects.before(cue);
        int at = cue.end();
        List<Span> content = words.lower(at).equals("to") && words.verb(at + 1) && subject != null
                ? List.of(clauses.content(subject[0], clauses.end(at)))
                : complements.after(cue, subject);
        boolean said = !content.isEmpty()
                && (words.lower(at).equals("to")
                        || cue.entry().clause()
                        || cue.entry().speech());
        CueWords cueWords = new CueWords(words.span(cue.start(), cue.end()), cue.entry(), false);
        return said ? new Attributed(null, cueWords, content, List.of()) : null;
    }

    private Attributed attributed(
            CueHit cue, int @Nullable [] subject, @Nullable Attributed before, List<Span> content) {
        int[] speaker = subject != null ? subject : before == null ? subjects.main() : null;
        Span span = speaker != null ? words.span(speaker[0], speaker[1]) : before == null ? null : before.speaker();
        CueWords cueWords = new CueWords(words.span(cue.start(), cue.end()), cue.entry(), cue.negated());
        return new Attributed(span, cueWords, content, List.of());
    }

    private boolean besideContent(int at) {
        return words.comma(at - 1) || words.mark(at - 1) || words.dash(at - 1);
    }

    private @Nullable Quoted quotationBefore(int from) {
        int at = from - 1;
        if (words.comma(at) && words.mark(at - 1)) {
            at--;
        }
        return clauses.closing(at);
    }

    /** "'P!' X said": a quotation that the splitter took for a sentence of its own. */
    private List<Span> sentenceBefore() {
        Quoted quotation = clauses.closingBefore(words.span(0).start());
        return quotation == null ? List.of() : List.of(quotation.inner());
    }

    /** "'P1,' X said, 'P2'", and "P1 'P2', X said" where the quotation only ends the sentence's own words. */
    private List<Span> around(Quoted quotation, int end) {
        List<Span> content = new ArrayList<>();
        int from = words.from(quotation.outer().start());
        boolean fragment = from > 2 && !Set.of(":", ".", "!", "?", ",").contains(words.lower(from - 1));
        content.add(fragment ? words.span(startOfClause(), from).cover(quotation.inner()) : quotation.inner());
        int next = clauses.skipAdverbials(end);
        Quoted more = words.comma(next) ? clauses.opening(next + 1) : null;
        if (more != null) {
            content.add(more.inner());
        }
        return content;
    }

    /** "Y did not confirm that P, as X said": X said what Y's content is. */
    private List<Span> asSaid(int start, @Nullable Attributed before) {
        boolean as = words.lower(start - 1).equals("as") && words.comma(start - 2);
        if (!as || before == null || before.end() != words.span(start - 3).end()) {
            return List.of();
        }
        int first = words.from(before.start());
        int from = words.lower(first).equals("that") ? first + 1 : first;
        return from < start - 2 ? List.of(words.span(from, start - 2)) : List.of();
    }

    /** "P, X said", "P1, X said, P2" and "as X said": the words before the speaker, and after the cue. */
    private List<Span> beforeAndAfter(int start, int end) {
        boolean as = words.lower(start - 1).equals("as");
        if (as && start == 1) {
            return words.comma(end) && words.clauseAt(end + 1)
                    ? List.of(clauses.content(end + 1, clauses.end(end + 1)))
                    : List.of();
        }
        int to = as && words.comma(start - 2) ? start - 2 : start - 1;
        if (start < 2 || !(words.comma(to) || words.dash(to))) {
            return List.of();
        }
        int from = startOfClause();
        if (from >= to) {
            return List.of();
        }
        List<Span> content = new ArrayList<>();
        content.add(words.span(from, to));
        int next = clauses.skipAdverbials(end);
        boolean closed = words.comma(next) || words.dash(next);
        if (closed && next + 1 < clauses.sentenceEnd() && !words.gerund(next + 1) && !as) {
            content.add(clauses.content(next + 1, clauses.end(next + 1)));
        }
        boolean clause = words.clauseAt(from) && words.finiteWithin(from, to);
        return clause || content.size() > 1 ? content : List.of();
    }

    private int startOfClause() {
        int from = 0;
        while (words.in(from)
                && (words.conjunction(from) || words.comma(from) || !words.word(from) && !words.mark(from))) {
            from++;
        }
        return from;
    }
}
