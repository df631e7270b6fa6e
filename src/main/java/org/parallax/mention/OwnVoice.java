package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * The sentences, and the parts of sentences, for which the outlet itself vouches: all that is no content, where it
 * carries a predicate and says more than that somebody spoke.
 */
final class OwnVoice {

    private static final int FEWEST_WORDS = 4;
    private static final int ENOUGH = 2;
    private static final int FEWEST_WORDS_OF_A_LINE = 3;
    private static final Set<String> JOINTS = Set.of("and", "but", "or", "that", "while", "as");
    private static final Set<String> CONTENT_TAGS =
            Set.of("CD", "NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBD", "VBN", "VBG", "VBP", "VBZ");

    private final AnnotatedText text;
    private final List<Attributed> attributed;

    OwnVoice(AnnotatedText text, List<Attributed> attributed) {
        this.text = text;
        this.attributed = attributed;
    }

    List<Span> spans() {
        List<Span> contents = merged(
                attributed.stream().flatMap(one -> one.content().stream()).toList());
        List<Span> frames =
                merged(attributed.stream().flatMap(one -> frame(one).stream()).toList());
        List<Span> own = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            while (next < contents.size()
                    && contents.get(next).end() <= sentence.span().start()) {
                next++;
            }
            int start = sentence.span().start();
            for (int i = next;
                    i < contents.size()
                            && contents.get(i).start() < sentence.span().end();
                    i++) {
                keep(start, contents.get(i).start(), sentence, frames, own);
                start = Math.max(start, withRest(contents.get(i).end(), sentence));
            }
            keep(start, sentence.span().end(), sentence, frames, own);
        }
        return own;
    }

    /** Past a phrase that goes with the content: "how a deal (between Norlane and Velo), sources suggest ..." */
    private int withRest(int end, Sentence sentence) {
        List<Token> after =
                text.tokens(new Span(end, Math.max(end, sentence.span().end())));
        if (after.isEmpty() || !after.get(0).lower().equals("between")) {
            return end;
        }
        return after.stream()
                .takeWhile(token -> !token.isVerb())
                .filter(token -> token.lower().equals(","))
                .mapToInt(token -> token.span().end())
                .findFirst()
                .orElse(end);
    }

    private static List<Span> frame(Attributed one) {
        List<Span> frame = new ArrayList<>(one.via());
        if (one.speaker() != null) {
            frame.add(one.speaker());
        }
        if (one.cue() != null) {
            frame.add(one.cue().span());
        }
        return frame;
    }

    private void keep(int start, int end, Sentence sentence, List<Span> frames, List<Span> own) {
        Span span = trimmed(new Span(start, Math.max(start, end)));
        List<Token> words = text.tokens(span).stream().filter(Token::isWord).toList();
        boolean whole =
                span.start() - sentence.span().start() <= 1 && sentence.span().end() - span.end() <= 2;
        boolean predicate = words.stream().anyMatch(Token::isVerb);
        boolean fact = words.size() >= FEWEST_WORDS && predicate && news(words, frames) >= ENOUGH;
        if (fact || whole && words.size() >= FEWEST_WORDS_OF_A_LINE) {
            own.add(span);
        }
    }

    /** How much the words tell beyond who spoke by which cue; a name or a number, as of a day, is enough. */
    private static int news(List<Token> words, List<Span> frames) {
        int news = 0;
        int at = firstEndingAfter(frames, words.get(0).span().start());
        for (Token word : words) {
            while (at < frames.size() && frames.get(at).end() <= word.span().start()) {
                at++;
            }
            boolean framed = at < frames.size() && frames.get(at).overlaps(word.span());
            boolean exact = word.isProper() || word.tag().equals("CD");
            news += framed || !CONTENT_TAGS.contains(word.tag()) ? 0 : exact ? ENOUGH : 1;
        }
        return news;
    }

    private static int firstEndingAfter(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Without marks, commas and joining words at the edges. */
    private Span trimmed(Span span) {
        List<Token> tokens = text.tokens(span);
        int from = 0;
        int to = tokens.size();
        while (from < to
                && (!tokens.get(from).isWord()
                        || JOINTS.contains(tokens.get(from).lower()))) {
            from++;
        }
        while (to > from
                && !tokens.get(to - 1).isWord()
                && !Set.of(")", "%").contains(tokens.get(to - 1).text())) {
            to--;
        }
        return from == to
                ? new Span(span.start(), span.start())
                : new Span(
                        tokens.get(from).span().start(),
                        tokens.get(to - 1).span().end());
    }

    /** The spans in text order, joined where they overlap. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).end() >= span.start()) {
                merged.set(last, merged.get(last).cover(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
