package org.parallax.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Attribution;
import org.parallax.mention.Cue;
import org.parallax.mention.Mention;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * The words of a proposition as they can stand alone: without the "that" or "after" that joins them to others, with the
 * subject that a second predicate shares or the name to which a relative clause adds (in brackets, as it stands
 * elsewhere), with the clause of time that belongs to them, with the statement that a bare "that" stands for, and with dots
 * where the words reported follow.
 */
final class Statement {
    private static final ClauseCutter CUTTER = new ClauseCutter();
    private static final Set<String> JOINING = Set.of("that", "after", "before", "once", "though", "although", "while");
    /** A subject longer than this, in characters, is not repeated. */
    private static final int LONGEST_SUBJECT = 60;
    /** How far from a clause, in characters, its subject or its clause of time is looked for. */
    private static final int FAR = 400;
    /** What may stand between the words that report and those reported: a space, a mark, a colon. */
    private static final int GAP = 3;

    private Statement() {}

    static String of(Proposition proposition) {
        Proposition antecedent = proposition.antecedent();
        return (antecedent == null ? "" : "[" + of(antecedent) + ".] ") + own(proposition);
    }

    private static String own(Proposition proposition) {
        AnnotatedText text = proposition.account().reading().text();
        Span whole = withTime(proposition);
        List<Token> tokens = text.tokens(whole);
        int first = 0;
        while (first + 1 < tokens.size() && joins(tokens, first)) {
            first++;
        }
        String said = text.text()
                .substring(first == 0 ? whole.start() : tokens.get(first).span().start(), whole.end());
        String subject = sharedSubject(proposition);
        return (subject.isEmpty() ? "" : "[" + subject + "] ")
                + said
                + unclosed(said)
                + (reportsWhatFollows(proposition) ? " …" : "");
    }

    /** Whether a word only joins what follows: "that" before a clause, but not in "that is safe". */
    private static boolean joins(List<Token> tokens, int at) {
        return JOINING.contains(tokens.get(at).lower())
                && (!ClauseCutter.isFinite(tokens, at + 1)
                        || tokens.get(at + 1).tag().equals("VBD") && !ClauseCutter.isAuxiliary(tokens.get(at + 1)));
    }

    /** The mark that ends a quotation of which only the beginning is here. */
    private static String unclosed(String said) {
        if (said.lastIndexOf('“') > said.lastIndexOf('”')) {
            return "”";
        }
        return said.chars().filter(c -> c == '"').count() % 2 == 1 && !said.endsWith("\"") ? "\"" : "";
    }

    /** Whether it needs no words from before it. */
    static boolean isWhole(Proposition proposition) {
        return proposition.antecedent() == null && !isSecondPredicate(proposition);
    }

    /**
     * The subject of the clause before, for a second predicate that goes with it, or the name to which a relative clause
     * adds something; empty where there is none.
     */
    static String sharedSubject(Proposition proposition) {
        AnnotatedText text = proposition.account().reading().text();
        if (ClauseCutter.opensRelative(text.tokens(proposition.span()), 0)) {
            return antecedent(text, proposition.span());
        }
        if (!isSecondPredicate(proposition)) {
            return "";
        }
        Attribution attribution = proposition.mention().attribution();
        Cue cue = proposition.mention().cue();
        if (attribution != null && cue != null && proposition.span().contains(cue.span())) {
            return attribution.speaker() == null ? "" : attribution.speaker().name();
        }
        Span before = before(proposition);
        if (before.length() == 0) {
            return "";
        }
        List<Span> clauses = CUTTER.cut(text, before);
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Span subject = subject(text, clauses.get(i));
            if (subject.length() > 0) {
                return subject.length() <= LONGEST_SUBJECT ? subject.of(text.text()) : "";
            }
        }
        return "";
    }

    private static boolean isSecondPredicate(Proposition proposition) {
        List<Token> tokens = proposition.account().reading().text().tokens(proposition.span());
        int verb = 0;
        while (verb < tokens.size() && tokens.get(verb).tag().startsWith("RB")) {
            verb++;
        }
        return verb < tokens.size()
                && (ClauseCutter.isFinite(tokens, verb)
                        || tokens.get(verb).tag().equals("VBG") && ReportingClause.isThing(tokens));
    }

    /** "the Harbour League (HL)" before ", of which Velo is a member". */
    private static String antecedent(AnnotatedText text, Span clause) {
        int end = text.tokenFrom(clause.start()) - 1;
        int from = end;
        while (from > 0
                && (text.tokens().get(from - 1).tag().matches("NN.*|JJ.?|DT|CD|POS|-.RB-|VBG")
                        || text.tokens().get(from - 1).lower().matches("of|\\(|\\)"))) {
            from--;
        }
        if (from >= end || !text.tokens().get(end).lower().equals(",")) {
            return "";
        }
        Span named = new Span(
                text.tokens().get(from).span().start(),
                text.tokens().get(end - 1).span().end());
        return named.length() <= 2 * LONGEST_SUBJECT ? named.of(text.text()) : "";
    }

    /** What stands before the proposition in the words of its speaker, or in its sentence. */
    private static Span before(Proposition proposition) {
        Span clause = proposition.span();
        Attribution attribution = proposition.mention().attribution();
        if (attribution != null) {
            for (Span content : attribution.content()) {
                if (content.contains(clause)) {
                    return new Span(Math.max(content.start(), clause.start() - FAR), clause.start());
                }
            }
        }
        Sentence sentence = proposition.account().reading().text().sentenceAt(clause.start());
        return sentence == null
                ? new Span(clause.start(), clause.start())
                : new Span(
                        Math.min(Math.max(sentence.span().start(), clause.start() - FAR), clause.start()),
                        clause.start());
    }

    /** The words of a clause before its verb, after "that" and after what a comma closes. */
    private static Span subject(AnnotatedText text, Span clause) {
        List<Token> tokens = text.tokens(clause);
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i > from && ClauseCutter.isFinite(tokens, i)) {
                int end = i;
                while (end > from + 1 && tokens.get(end - 1).tag().startsWith("RB")) {
                    end--;
                }
                return new Span(
                        tokens.get(from).span().start(),
                        tokens.get(end - 1).span().end());
            }
            if (tokens.get(i).lower().equals(",")
                    || JOINING.contains(tokens.get(i).lower())) {
                from = i + 1;
            }
        }
        return new Span(clause.start(), clause.start());
    }

    /** "It is likely to open after the bridge is closed": the clause with the one of time right behind it. */
    private static Span withTime(Proposition proposition) {
        Span time = timeBehind(proposition);
        return time == null ? proposition.span() : proposition.span().cover(time);
    }

    /** The same, unless the outlet vouches for that time itself: then it is a statement of its own. */
    static Span withItsTime(Proposition proposition) {
        Span time = timeBehind(proposition);
        return time == null || Circumstances.isSettled(proposition.account(), time)
                ? proposition.span()
                : proposition.span().cover(time);
    }

    private static @Nullable Span timeBehind(Proposition proposition) {
        AnnotatedText text = proposition.account().reading().text();
        Span rest = new Span(proposition.span().end(), end(proposition));
        List<Token> next = text.tokens(rest);
        if (next.isEmpty() || !ClauseCutter.TEMPORAL.contains(next.get(0).lower())) {
            return null;
        }
        List<Span> cut = CUTTER.cut(text, rest);
        return cut.isEmpty() ? null : cut.get(0);
    }

    private static int end(Proposition proposition) {
        Span clause = proposition.span();
        Attribution attribution = proposition.mention().attribution();
        int end = attribution == null
                ? proposition.mention().span().end()
                : attribution.content().stream()
                        .filter(content -> content.contains(clause))
                        .mapToInt(Span::end)
                        .findFirst()
                        .orElse(clause.end());
        return Math.max(Math.min(end, clause.end() + FAR), clause.end());
    }

    /** "On Monday Lee said", where what Lee said comes next. */
    private static boolean reportsWhatFollows(Proposition proposition) {
        if (!proposition.mention().ownVoice()) {
            return false;
        }
        Span clause = proposition.span();
        Span next = new Span(clause.end(), clause.end() + GAP);
        for (Mention mention : Within.of(proposition.account().reading().mentions(), Mention::span, next)) {
            Cue cue = mention.cue();
            if (cue != null && clause.contains(cue.span())) {
                return true;
            }
        }
        return false;
    }
}
