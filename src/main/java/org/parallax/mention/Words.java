package org.parallax.mention;

import java.util.List;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** The tokens of one sentence with what the rules ask of them. Positions are token indices within the sentence. */
final class Words {

    private final AnnotatedText text;
    private final List<Token> tokens;
    private final boolean[] quoted;
    private final boolean[] mark;
    private final boolean titleCase;
    private final NounPhrases phrases = new NounPhrases(this);

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
        return in(i) && ClosedClasses.AUXILIARIES.contains(lower(i));
    }

    boolean negation(int i) {
        return in(i) && ClosedClasses.NEGATIONS.contains(lower(i));
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
        return !titleCase && i > 0 && capital(i) && !mark[i - 1] && !ClosedClasses.CLOSED.contains(lower(i));
    }

    private boolean capital(int i) {
        return tokens.get(i).isCapital();
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
        return in(i) && (ClosedClasses.PRONOUNS.contains(lower(i)) || tag(i).equals("PRP"));
    }

    boolean time(int i) {
        return in(i) && ClosedClasses.TIMES.contains(lower(i)) && (!lower(i).equals("may") || !verb(i));
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

    /** The noun phrases of the sentence. */
    NounPhrases phrases() {
        return phrases;
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
