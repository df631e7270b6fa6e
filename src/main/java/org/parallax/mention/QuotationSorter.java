package org.parallax.mention;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Tells speech from scare quotes and titles, and gives it the speaker of the mention that holds it. */
final class QuotationSorter {

    private static final int FEWEST_TOKENS = 4;

    private final AnnotatedText text;

    QuotationSorter(AnnotatedText text) {
        this.text = text;
    }

    /** The quotations that somebody said: those with a speaker, those that make a clause, and phrases in headlines. */
    List<Quotation> sort(Quotations quotations, List<Mention> mentions) {
        Map<Quoted, @Nullable Speaker> speakers = new IdentityHashMap<>();
        for (Mention mention : mentions) {
            Attribution attribution = mention.attribution();
            if (attribution != null) {
                for (Span span : attribution.content()) {
                    quotations.overlapping(span).forEach(one -> speakers.put(one, attribution.speaker()));
                }
            }
        }
        List<Quotation> sorted = new ArrayList<>();
        for (Quoted one : quotations.outermost()) {
            boolean clause = clause(one.inner());
            boolean said = speakers.get(one) != null || inHeadline(one.inner());
            if (clause || said && !text.at(one.inner()).isBlank()) {
                Quotation.Kind kind = clause ? Quotation.Kind.DIRECT : Quotation.Kind.MIXED;
                sorted.add(new Quotation(one.inner(), kind, speakers.get(one)));
            }
        }
        return sorted;
    }

    /** A headline has no room to name the speaker of a phrase; one word alone may be a title or irony. */
    private boolean inHeadline(Span span) {
        Sentence sentence = text.sentenceAt(span.start());
        return sentence != null && sentence.heading() && text.tokens(span).size() > 1 && !title(text.tokens(span));
    }

    private boolean clause(Span span) {
        List<Token> tokens = text.tokens(span);
        return tokens.size() >= FEWEST_TOKENS && tokens.stream().anyMatch(Token::isVerb) && !title(tokens);
    }

    /** Capitals throughout, as in the title of a book or a programme. */
    private static boolean title(List<Token> tokens) {
        return tokens.stream()
                .filter(Token::isWord)
                .filter(token -> token.text().length() > 3)
                .allMatch(Token::isCapital);
    }
}
