package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Cuts a span into clauses that can be true or false on their own: at sentence ends, at semicolons and dashes, where a
 * conjunction joins two clauses or two predicates, and before clauses of time and relative clauses. A condition stays
 * with what it restricts. Time is linear in the tokens.
 */
final class ClauseCutter {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> JOINING =
            Set.of("and", "but", "or", "yet", "nor", "while", "whereas", "although", "though");
    private static final Set<String> BREAKS = Set.of(";", "–", "—", "--");
    private static final Set<String> AUXILIARY = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "does", "did", "would", "can", "could", "may", "might",
            "must", "should", "'re", "'ve", "’re", "’ve");
    private static final Set<String> PLURAL = Set.of("are", "have", "were", "do");
    private static final Set<String> QUESTION_WORDS =
            Set.of("when", "where", "why", "how", "who", "whom", "whose", "which", "what", "whether");
    private static final Set<String> BEFORE_NOUN =
            Set.of("'s", "’s", "the", "a", "an", "his", "her", "their", "its", "our", "my");
    private static final Set<String> PREPOSITIONS =
            Set.of("for", "of", "with", "by", "from", "into", "towards", "toward", "against", "without", "about");
    /** "Holm's remark on Monday that the mill is safe" states that the mill is safe. */
    private static final Set<String> REPORTS = Set.of(
            "claim",
            "statement",
            "remark",
            "comment",
            "report",
            "announcement",
            "assertion",
            "allegation",
            "suggestion");

    static final Set<String> TEMPORAL = Set.of("after", "before", "once");
    private static final Set<String> LEADING = Set.of("after", "before", "once", "which", "who", "where", "of");
    private static final Set<String> ADDING = Set.of("which", "who", "where");
    private static final Set<String> RELATIVE = Set.of("which", "whom");
    private static final Set<String> OPENING = Set.of("though", "although", "while", "after", "before", "once", "when");
    private static final Set<String> RESTRICTING = Set.of("only", "if", "unless", "until");
    /** A subject longer than this is not looked for: what follows the conjunction is then no clause. */
    private static final int LONGEST_SUBJECT = 12;

    private static final int SHORTEST_CLAUSE = 2;
    private static final int LONGEST_MEASURE = 3;
    private static final Set<String> MEASURES = Set.of("day", "week", "month", "year", "hour", "minute", "decade");

    List<Span> cut(AnnotatedText text, Span span) {
        List<Span> clauses = new ArrayList<>();
        for (Sentence sentence : Within.of(text.sentences(), Sentence::span, span)) {
            int start = Math.max(sentence.span().start(), span.start());
            int end = Math.min(sentence.span().end(), span.end());
            cutSentence(text.text(), text.tokens(new Span(start, end)), clauses);
        }
        return clauses;
    }

    private static void cutSentence(String text, List<Token> tokens, List<Span> clauses) {
        int from = 0;
        int main = -1;
        int words = 0;
        boolean finite = false;
        boolean restricted = false;
        boolean reports = false;
        for (int i = 0; i < tokens.size() - 1; i++) {
            if (main >= 0 && finite && words >= SHORTEST_CLAUSE && closesAside(tokens, i)) {
                add(text, tokens.subList(from, i), clauses);
                clauses.remove(clauses.size() - 2);
                from = main;
                main = -1;
                continue;
            }
            if (finite && words >= SHORTEST_CLAUSE && isCut(tokens, from, i, restricted)) {
                int next = start(tokens, from, i);
                int before = clauses.size();
                add(text, tokens.subList(from, Math.min(next, i)), clauses);
                main = opensRelative(tokens, i) && clauses.size() > before ? from : -1;
                from = next;
                words = 0;
                finite = false;
                restricted = false;
            }
            reports |= REPORTS.contains(tokens.get(i).lemma());
            if (reports && !finite && isThat(tokens.get(i))) {
                from = i + 1;
                words = 0;
                continue;
            }
            words += tokens.get(i).isWord() ? 1 : 0;
            finite |= isFinite(tokens, i);
            restricted |= RESTRICTING.contains(tokens.get(i).lower());
        }
        add(text, tokens.subList(Math.min(from, tokens.size()), tokens.size()), clauses);
    }

    /** Where the clause begins that is cut at a word: with "a day" of "a day after", without "and" and "that". */
    private static int start(List<Token> tokens, int from, int at) {
        if (TEMPORAL.contains(tokens.get(at).lower())) {
            int measure = at;
            while (measure > from + 1 && at - measure < LONGEST_MEASURE && isMeasure(tokens.get(measure - 1))) {
                measure--;
            }
            return measure;
        }
        int next = LEADING.contains(tokens.get(at).lower()) ? at : at + 1;
        return next + (isThat(tokens.get(next)) ? 1 : 0);
    }

    private static boolean isMeasure(Token token) {
        return MEASURES.contains(token.lemma())
                || token.tag().matches("CD|DT")
                || token.lower().equals("just");
    }

    /** "of which Varrow is a member, to lower its fees": the comma ends what is added, and the sentence goes on. */
    private static boolean closesAside(List<Token> tokens, int at) {
        Token next = tokens.get(at + 1);
        return tokens.get(at).lower().equals(",") && (next.tag().equals("TO") || isFinite(tokens, at + 1));
    }

    /** Whether a clause that adds something to a name begins: "who", "which", "where", "of which". */
    static boolean opensRelative(List<Token> tokens, int at) {
        String word = at < tokens.size() ? tokens.get(at).lower() : "";
        return ADDING.contains(word)
                || word.equals("of")
                        && at + 1 < tokens.size()
                        && RELATIVE.contains(tokens.get(at + 1).lower());
    }

    /** @param restricted whether the clause so far holds only under what follows: "only after", "if" */
    private static boolean isCut(List<Token> tokens, int from, int at, boolean restricted) {
        String word = tokens.get(at).lower();
        boolean verbFollows = isFinite(tokens, at + 1);
        if (BREAKS.contains(word)) {
            return !verbFollows && opensClause(tokens, at + 1);
        }
        if (JOINING.contains(word)) {
            return !isBetween(tokens, from, at)
                    && !(verbFollows && (restricted || isBaseForm(tokens, at)))
                    && !(at > from && QUESTION_WORDS.contains(tokens.get(at - 1).lower()))
                    && opensClause(tokens, at + 1);
        }
        if (TEMPORAL.contains(word)) {
            return !restricted && !verbFollows && opensClause(tokens, at + 1);
        }
        if (ADDING.contains(word)) {
            return afterComma(tokens, from, at) && opensClause(tokens, at + 1);
        }
        if (word.equals("of")) { // "the club, of which Ostby is a member"
            return afterComma(tokens, from, at)
                    && RELATIVE.contains(tokens.get(at + 1).lower())
                    && opensClause(tokens, at + 2);
        }
        if (word.equals("including")) { // "gave what it could, including opening the port"
            return afterComma(tokens, from, at) && tokens.get(at + 1).tag().equals("VBG");
        }
        return word.equals(",") && isSubordinate(tokens, from) && !verbFollows && opensClause(tokens, at + 1);
    }

    /** "talks between Norlane and the union": one phrase, however it goes on. */
    private static boolean isBetween(List<Token> tokens, int from, int at) {
        for (int i = at - 1; i >= Math.max(from, at - LONGEST_SUBJECT); i--) {
            if (tokens.get(i).lower().equals("and")) {
                return false;
            }
            if (tokens.get(i).lower().equals("between")) {
                return tokens.get(at).lower().equals("and");
            }
        }
        return false;
    }

    private static boolean afterComma(List<Token> tokens, int from, int at) {
        return at > from && tokens.get(at - 1).lower().equals(",");
    }

    /** "though the mill was closed, ...": the first comma may end the clause. */
    private static boolean isSubordinate(List<Token> tokens, int from) {
        int first = isThat(tokens.get(from)) ? from + 1 : from;
        return first < tokens.size() && OPENING.contains(tokens.get(first).lower());
    }

    /** "to recover and rearm": the second verb goes with the first, whatever form it seems to have. */
    private static boolean isBaseForm(List<Token> tokens, int conjunction) {
        return tokens.get(conjunction + 1).tag().equals("VBP")
                && conjunction > 1
                && (tokens.get(conjunction - 1).tag().equals("VB")
                        || tokens.get(conjunction - 2).lower().equals("to"));
    }

    /** Whether a finite verb follows, at once (a second predicate) or after a plain subject (a second clause). */
    private static boolean opensClause(List<Token> tokens, int at) {
        int i = at;
        while (i < tokens.size() && (tokens.get(i).tag().startsWith("RB") || isThat(tokens.get(i)))) {
            i++;
        }
        boolean singular = false;
        boolean noun = false;
        for (int last = Math.min(tokens.size(), i + LONGEST_SUBJECT); i < last; i++) {
            Token token = tokens.get(i);
            if (isFinite(tokens, i)) {
                // "the mayor said Holm and Velo have met": one plural subject, not two clauses
                boolean plural = PLURAL.contains(token.lower()) || token.tag().equals("VBP");
                return i + 1 < tokens.size() && !(singular && plural);
            }
            if (endsSubject(token) || isThat(token)) {
                return false;
            }
            if (!noun && token.tag().startsWith("NN")) {
                singular = !token.tag().endsWith("S");
                noun = true;
            }
        }
        return false;
    }

    private static boolean isThat(Token token) {
        return token.lower().equals("that");
    }

    private static boolean endsSubject(Token token) {
        return QUESTION_WORDS.contains(token.lower())
                || token.tag().equals("CC")
                || token.tag().equals("TO")
                || (!token.isWord()
                        && !token.tag().equals("POS")
                        && !token.lower().startsWith("'"));
    }

    static boolean hasFinite(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isFinite(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is a verb with tense. The tagger errs on auxiliaries, and takes the noun "will" for one. */
    static boolean isFinite(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        if (token.lower().equals("will")) {
            return at + 1 < tokens.size() && tokens.get(at + 1).tag().matches("VB|RB");
        }
        boolean noun = at > 0 && opensPhrase(tokens.get(at - 1)) && !isShortIs(tokens, at - 1);
        if (isShortIs(tokens, at)) {
            return true;
        }
        return !noun && FINITE.contains(token.tag()) || isAuxiliary(token);
    }

    static boolean isAuxiliary(Token token) {
        return AUXILIARY.contains(token.lower());
    }

    /** Whether a noun must follow: "the", "their", "for". */
    private static boolean opensPhrase(Token token) {
        return BEFORE_NOUN.contains(token.lower()) || PREPOSITIONS.contains(token.lower());
    }

    /** The verb in "he's said", not the mark of possession. */
    private static boolean isShortIs(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        return at > 0
                && (word.equals("'s") || word.equals("’s"))
                && tokens.get(at - 1).tag().equals("PRP");
    }

    private static void add(String text, List<Token> tokens, List<Span> clauses) {
        int first = 0;
        int end = tokens.size();
        while (first < end && !tokens.get(first).isWord()) {
            first++;
        }
        while (end > first
                && !tokens.get(end - 1).isWord()
                && !text.startsWith(")", tokens.get(end - 1).span().start())) {
            end--;
        }
        if (end - first >= SHORTEST_CLAUSE) {
            clauses.add(new Span(
                    tokens.get(first).span().start(), tokens.get(end - 1).span().end()));
        }
    }
}
