package org.parallax.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text with everything that can be read off it alone. All spans point into {@code text} as received; what is
 * boilerplate has no sentence, so no later stop reads it.
 *
 * @param anchor the day against which relative dates were resolved, null where it is not known
 * @param paragraphs the spans of main text, headings included, in order
 */
public record AnnotatedText(
        String text,
        @Nullable LocalDate anchor,
        List<Span> paragraphs,
        List<Sentence> sentences,
        List<Token> tokens,
        List<Entity> entities,
        List<NumberMention> numbers,
        List<DateMention> dates) {

    public String at(Span span) {
        return span.of(text);
    }

    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }

    /** The tokens that begin within the span. */
    public List<Token> tokens(Span span) {
        return tokens.subList(tokenFrom(span.start()), tokenFrom(span.end()));
    }

    /** The index of the first token that begins at the offset or after it. */
    public int tokenFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence in which the offset lies, or the last one that begins before it; null before the first. */
    public @Nullable Sentence sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : sentences.get(low - 1);
    }

    /** The entity whose last word ends at the offset; null where none does. */
    public @Nullable Entity entityEndingAt(int offset) {
        int low = 0;
        int high = entities.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entities.get(middle).span().end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < entities.size() && entities.get(low).span().end() == offset ? entities.get(low) : null;
    }
}
