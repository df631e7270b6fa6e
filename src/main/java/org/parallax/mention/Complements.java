package org.parallax.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** Reads what follows a cue verb: a quotation, a clause, an infinitive or, for some cues, a thing. */
final class Complements {

    private static final Set<String> CLAUSE_STARTS = Set.of("DT", "PRP$", "CD", "EX");
    private static final Set<String> RELATIVES = Set.of("which", "who", "that");

    private final Words words;
    private final Clauses clauses;

    Complements(Words words, Clauses clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** Empty where nothing that follows the cue is its content. */
    List<Span> after(CueHit cue, int @Nullable [] subject) {
        CueEntry entry = cue.entry();
        int at = cue.end();
        boolean gap = subject != null && RELATIVES.contains(words.lower(subject[0] - 1));
        if (gap && entry.clause() && words.finite(at)) {
            return List.of(clauses.content(at, clauses.end(at)));
        }
        if (entry.hearer()) {
            int hearer = words.phrases().end(at);
            int after = clauses.skipAdverbials(hearer);
            boolean content = starts(after, entry)
                    || words.comma(after)
                    || words.lower(after).equals(":");
            at = content || !starts(at, entry) ? hearer : at;
        }
        if (words.time(at) || !starts(at, entry)) {
            at = clauses.skipAdverbials(at);
        }
        if (words.lower(at).equals(":") || words.comma(at)) {
            return afterPause(at, entry);
        }
        return starts(at, entry) ? List.of(from(at, entry)) : List.of();
    }

    private List<Span> afterPause(int at, CueEntry entry) {
        Quoted quotation = clauses.opening(at + 1);
        if (quotation != null && (entry.speech() || entry.clause())) {
            return List.of(quoted(quotation, at + 1));
        }
        boolean colon = words.lower(at).equals(":") && entry.speech() && at + 1 < clauses.sentenceEnd();
        return colon ? List.of(clauses.content(at + 1, clauses.sentenceEnd())) : List.of();
    }

    private boolean starts(int at, CueEntry entry) {
        if (!words.in(at) || at >= clauses.sentenceEnd()) {
            return false;
        }
        String first = words.lower(at);
        if (words.mark(at)) {
            return clauses.opening(at) != null && (entry.speech() || entry.clause() || entry.object());
        }
        boolean infinitive = words.verb(at + 1) || words.adverb(at + 1) && words.verb(at + 2);
        if (first.equals("to") && entry.infinitive() && infinitive) {
            return true;
        }
        if (entry.thatClause()) {
            boolean marked = first.equals("that") || clauses.question(at);
            boolean embedded =
                    marked && (words.clauseAt(at + 1) || words.lower(at + 1).equals("to") || words.finite(at + 1));
            if (embedded || entry.clause() && clauseStart(at) && words.clauseAt(at)) {
                return true;
            }
        }
        return entry.object() && words.phrases().end(at) > at;
    }

    private boolean clauseStart(int at) {
        return words.noun(at)
                || words.pronoun(at)
                || words.gerund(at)
                || CLAUSE_STARTS.contains(words.tag(at))
                || words.tag(at).startsWith("JJ")
                || words.lower(at).equals("there");
    }

    private Span from(int at, CueEntry entry) {
        Quoted quotation = clauses.opening(at);
        if (quotation == null && !entry.clause() && !entry.infinitive()) {
            return clauses.content(at, clauses.thingEnd(at));
        }
        return quotation != null ? quoted(quotation, at) : clauses.content(at, clauses.end(at));
    }

    /** The quotation, or where the sentence goes on after it, all of that clause. */
    private Span quoted(Quoted quotation, int at) {
        int after = words.from(quotation.outer().end());
        boolean goesOn = words.word(after)
                && Character.isLowerCase(words.text().at(words.span(after)).codePointAt(0));
        return goesOn ? clauses.content(at, clauses.end(after)) : quotation.inner();
    }
}
