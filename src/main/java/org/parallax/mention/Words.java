package org.parallax.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** The tokens of one sentence with what the rules ask of them. Positions are token indices within the sentence. */
final class Words {

    static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its", "'s", "no", "any");

    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "am", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "has",
            "have", "had", "having", "'ve", "’ve", "'d", "’d", "do", "does", "did", "will", "would", "can", "could",
            "may", "might", "must", "shall", "should", "'ll", "’ll", "ca", "wo");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "cannot");
    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "i",
            "we",
            "you",
            "who",
            "which",
            "one",
            "some",
            "many",
            "others",
            "most",
            "few",
            "nobody",
            "everyone",
            "everybody",
            "someone",
            "no-one",
            "both",
            "all",
            "him",
            "her",
            "them",
            "us",
            "me",
            "himself",
            "herself",
            "themselves",
            "those",
            "these",
            "this",
            "that",
            "several",
            "another",
            "neither");
    private static final Set<String> TIME_LEADS = Set.of("on", "last", "this", "late", "early", "earlier");
    private static final Set<String> CLOSED = Set.of(
            "i", "the", "a", "an", "he", "she", "it", "they", "we", "you", "his", "her", "and", "but", "or", "that",
            "this", "in", "on", "at", "of", "for", "to", "is", "was", "are", "not", "if", "as", "when", "what", "who",
            "i'm", "i'd", "yes", "no");
    private static final Set<String> LINKS =
            Set.of("of", "for", "at", "in", "from", "on", "with", "to", "near", "behind");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "month",
            "year",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");

    private final AnnotatedText text;
    private final List<Token> tokens;
    private final boolean[] quoted;
    private final boolean[] mark;
    private final boolean titleCase;

    Words(AnnotatedText text, Sentence sentence, Quotations quotations) {
        this.text = text;
        this.tokens = text.tokens(sentence);
        this.quoted = new boolean[tokens.size()];
        this.mark = new boolean[tokens.size()];
        this.titleCase = mostlyCapitals();
        for (Quoted quotation : quotations.overlapping(sentence.span())) {
            cover(quotation);
        }
    }

    private void cover(Quoted quotation) {
        for (int i = from(quotation.outer().start()); i < size(); i++) {
            Span span = span(i);
            if (span.start() >= quotation.outer().end()) {
                break;
            }
            quoted[i] = true;
            mark[i] |= !quotation.inner().contains(span.start());
        }
    }

    int size() {
        return tokens.size();
    }

    List<Token> tokens() {
        return tokens;
    }

    Span span(int i) {
        return tokens.get(i).span();
    }

    /** The text from one token to before another, without white space at its edges. */
    Span span(int from, int to) {
        return new Span(span(from).start(), span(to - 1).end());
    }

    String lower(int i) {
        return i < 0 || i >= size() ? "" : tokens.get(i).lower();
    }

    String lemma(int i) {
        return i < 0 || i >= size() ? "" : tokens.get(i).lemma();
    }

    String tag(int i) {
        return i < 0 || i >= size() ? "" : tokens.get(i).tag();
    }

    /** The first token that begins at the offset or after it; {@link #size} where there is none. */
    int from(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean in(int i) {
        return i >= 0 && i < size();
    }

    /** Whether the token is a quotation mark. */
    boolean mark(int i) {
        return in(i) && mark[i];
    }

    /** Whether the token is a quotation mark or lies between two. */
    boolean quoted(int i) {
        return in(i) && quoted[i];
    }

    boolean word(int i) {
        return in(i) && tokens.get(i).isWord();
    }

    boolean comma(int i) {
        return lower(i).equals(",");
    }

    boolean dash(int i) {
        return Set.of("-", "–", "—", "--").contains(lower(i));
    }

    boolean auxiliary(int i) {
        return in(i) && AUXILIARIES.contains(lower(i));
    }

    boolean negation(int i) {
        return in(i) && NEGATIONS.contains(lower(i));
    }

    boolean adverb(int i) {
        return in(i) && (tag(i).startsWith("RB") || lower(i).endsWith("ly") && !tag(i).startsWith("NN") || negation(i));
    }

    boolean verb(int i) {
        return in(i) && tokens.get(i).isVerb();
    }

    boolean gerund(int i) {
        return verb(i) && lower(i).endsWith("ing");
    }

    boolean proper(int i) {
        return in(i) && (tokens.get(i).isProper() || name(i));
    }

    boolean noun(int i) {
        return in(i) && (tag(i).startsWith("NN") || name(i));
    }

    /** A capital inside a sentence that is not all in capitals: a name, whatever the tagger took it for. */
    private boolean name(int i) {
        return !titleCase && i > 0 && capital(i) && !mark[i - 1] && !CLOSED.contains(lower(i));
    }

    private boolean capital(int i) {
        return Character.isUpperCase(tokens.get(i).text().codePointAt(0));
    }

    private boolean mostlyCapitals() {
        int capitals = 0;
        int all = 0;
        for (int i = 0; i < size(); i++) {
            if (word(i)) {
                all++;
                capitals += capital(i) ? 1 : 0;
            }
        }
        return capitals * 2 > all;
    }

    boolean pronoun(int i) {
        return in(i) && (PRONOUNS.contains(lower(i)) || tag(i).equals("PRP"));
    }

    boolean time(int i) {
        return in(i) && TIMES.contains(lower(i)) && (!lower(i).equals("may") || !verb(i));
    }

    /** Whether the tagger saw no verb at all, as it often does in headlines. */
    boolean verbless() {
        return tokens.stream().noneMatch(Token::isVerb);
    }

    boolean finiteWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (finite(i)) {
                return true;
            }
        }
        return false;
    }

    /** A verb that carries a clause: not an infinitive, a gerund or a participle after a noun. */
    boolean finite(int i) {
        if (!verb(i) || gerund(i) && !auxiliary(i - 1) || lower(i - 1).equals("to")) {
            return false;
        }
        return !tag(i).equals("VBN") || auxiliary(i - 1) || auxiliary(i - 2);
    }

    boolean conjunction(int i) {
        return Set.of("and", "but", "or", "while", "yet", "then").contains(lower(i));
    }

    /** The first token of the verb group that ends with the verb at {@code head}: auxiliaries, negation, adverbs. */
    int groupStart(int head) {
        int start = head;
        while (start > 0 && !mark(start - 1) && (auxiliary(start - 1) || adverb(start - 1))) {
            start--;
        }
        while (start < head
                && adverb(start)
                && !negation(start)
                && !auxiliary(start + 1)
                && start > 0
                && comma(start - 1)) {
            start++;
        }
        return start;
    }

    boolean negated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (negation(i)) {
                return true;
            }
        }
        return false;
    }

    /** The noun phrase that ends before {@code end}; null where the words there are none. */
    int @Nullable [] phraseBefore(int end) {
        int last = end - 1;
        if (lower(last).equals(")")) {
            last = openBracket(last) - 1;
        }
        if (!in(last) || mark(last)) {
            return null;
        }
        if (comma(last)) {
            return beforeApposition(last);
        }
        while (last > 1 && (time(last) || TIME_LEADS.contains(lower(last)))) {
            last--;
        }
        if (pronoun(last)) {
            return new int[] {last, last + 1};
        }
        return nominal(last) ? new int[] {startOf(last), last + 1} : null;
    }

    private int openBracket(int close) {
        for (int i = close - 1; i >= 0 && close - i < 30; i--) {
            if (lower(i).equals("(")) {
                return i;
            }
        }
        return close;
    }

    /** "Ann Lee, who runs the mill, said": the phrase before the comma that opens the insertion. */
    private int @Nullable [] beforeApposition(int closing) {
        for (int i = closing - 1; i > 0 && closing - i < 40; i--) {
            if (comma(i) && nominal(i - 1) && insertion(i + 1, closing)) {
                boolean named =
                        !proper(i - 1) && proper(closing - 1) && !lower(i + 1).startsWith("wh");
                return named ? new int[] {i + 1, closing} : new int[] {startOf(i - 1), i};
            }
        }
        return null;
    }

    private boolean insertion(int from, int to) {
        if (Set.of("who", "which", "whose", "where", "when", "a", "an", "the").contains(lower(from))) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (finite(i)) {
                return false;
            }
        }
        return true;
    }

    boolean nominal(int i) {
        return noun(i) && !time(i) || tag(i).equals("CD") || in(i) && tag(i).startsWith("JJ") && startsPhrase(i - 1);
    }

    private boolean startsPhrase(int i) {
        return tag(i).equals("DT")
                || tag(i).equals("PRP$")
                || Set.of("the", "a", "an", "his", "her", "their", "its").contains(lower(i));
    }

    private int startOf(int last) {
        int start = baseStart(last);
        for (int links = 0; links < 4; links++) {
            boolean linked = start > 1
                    && (LINKS.contains(lower(start - 1))
                            || lower(start - 1).equals("and")
                            || lower(start - 1).equals("&"))
                    && nominal(start - 2)
                    && !mark(start - 2);
            if (!linked) {
                break;
            }
            start = baseStart(start - 2);
        }
        return start;
    }

    private int baseStart(int last) {
        int start = last;
        while (start > 0 && !mark(start - 1) && extendsLeft(start - 1, start)) {
            start--;
        }
        return start;
    }

    private boolean extendsLeft(int i, int next) {
        String lower = lower(i);
        if (lower.equals("'s") || lower.equals("’s") || lower.equals("'") || lower.equals("’")) {
            return noun(i - 1);
        }
        if (startsPhrase(next) && !lower(i - 1).isEmpty()) {
            return lower.equals("all") || lower.equals("both");
        }
        if (noun(i) && time(i) || conjunction(i)) {
            return false;
        }
        boolean inside = noun(i) || tag(i).startsWith("JJ") || tag(i).equals("CD") || startsPhrase(i);
        boolean participle =
                (tag(i).equals("VBN") || tag(i).equals("VBG") || tag(i).equals("VB")) && startsPhrase(i - 1);
        boolean adverb = tag(i).startsWith("RB") && startsPhrase(i - 1);
        return inside
                || participle
                || adverb
                || lower.equals("some")
                || lower.equals("many")
                || lower.equals("several");
    }

    /** The end of the noun phrase that begins at {@code from}, or {@code from} where none does. */
    int phraseEnd(int from) {
        if (pronoun(from) && !(noun(from + 1) && !time(from + 1))) {
            return from + 1;
        }
        int at = from;
        int end = from;
        while (in(at) && !mark(at) && insidePhrase(at)) {
            at++;
            if (nominal(at - 1)) {
                end = at;
            }
        }
        boolean linked = end > from
                && (lower(end).equals("of") || lower(end).equals("and") && proper(end - 1) && proper(end + 1));
        return linked ? Math.max(end, phraseEnd(end + 1, 3)) : end;
    }

    private int phraseEnd(int from, int more) {
        int at = from;
        int end = from - 1;
        while (in(at) && !mark(at) && insidePhrase(at)) {
            at++;
            end = at;
        }
        return more > 0 && end > from && lower(end).equals("of") ? Math.max(end, phraseEnd(end + 1, more - 1)) : end;
    }

    private boolean insidePhrase(int i) {
        String lower = lower(i);
        return noun(i) && !time(i)
                || tag(i).startsWith("JJ")
                || tag(i).equals("CD")
                || startsPhrase(i)
                || lower.equals("'s")
                || lower.equals("’s")
                || lower.equals("&")
                || tag(i).startsWith("RB") && tag(i + 1).startsWith("JJ");
    }

    /** Whether a clause with a subject and a finite verb begins at {@code from}. */
    boolean clauseAt(int from) {
        boolean subject = false;
        for (int i = from; in(i) && i < from + 40; i++) {
            if (lower(i).equals(";") || lower(i).equals(":")) {
                return false;
            }
            if (subject && finite(i)) {
                return true;
            }
            subject |= noun(i)
                    || pronoun(i)
                    || lower(i).equals("there")
                    || gerund(i)
                    || tag(i).equals("CD")
                    || tag(i).equals("DT");
        }
        return false;
    }

    AnnotatedText text() {
        return text;
    }
}
