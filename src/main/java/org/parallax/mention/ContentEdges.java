package org.parallax.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Moves the edges of tagged content to where a reader would set them: whole quotations, one paragraph, no crumbs. */
final class ContentEdges {
    private static final double PART_OF_QUOTATION = 0.5;
    /** "between the owners of the northern quay": so many words may name one half of a pair. */
    private static final int LONGEST_HALF = 8;

    private final String text;
    private final List<Span> quotations;

    /** @param quoted the quotations of the text in the order of their beginnings */
    ContentEdges(String text, List<Quoted> quoted) {
        this.text = text;
        this.quotations = quoted.stream()
                .filter(quotation -> quotation.depth() == 0)
                .map(Quoted::outer)
                .toList();
    }

    /** The content in order, widened to the quotations it belongs to; of the cue's paragraph where there is any. */
    List<Span> adjust(Span cue, List<Span> content) {
        List<Span> near =
                content.stream().filter(span -> sameParagraph(cue, span)).toList();
        List<Span> widened = (near.isEmpty() ? content : near)
                .stream()
                        .map(span -> widen(span, cue))
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        List<Span> joined = join(widened);
        List<Span> whole = joined.stream().filter(span -> !isCrumb(span)).toList();
        return whole.isEmpty() ? joined : whole;
    }

    /** The content without the speaker that was tagged with it: "The ferry will run, the mayor" before "said". */
    static List<Span> withoutSpeaker(AnnotatedText text, List<Span> content, Span speaker) {
        Span last = content.get(content.size() - 1);
        int comma = text.tokenFrom(speaker.start()) - 1;
        boolean atEnd = speaker.end() == last.end()
                && comma > 0
                && text.tokens().get(comma).text().equals(",")
                && text.tokens().get(comma - 1).span().start() >= last.start();
        if (!atEnd) {
            return content;
        }
        return endingWith(text.tokens().get(comma - 1), content);
    }

    /** The content with all of a pair whose first half ends it: "a deal between Norlane (and Velo)". */
    static List<Span> withPair(AnnotatedText text, List<Span> content) {
        Span last = content.get(content.size() - 1);
        int after = text.tokenFrom(last.end());
        boolean half = after < text.tokens().size()
                && text.tokens().get(after).lower().equals("and")
                && endsInHalf(text.tokens(last));
        int end = after + 1;
        while (half
                && end < text.tokens().size()
                && text.tokens().get(end).tag().matches("DT|PRP\\$|JJ|NNP?S?|POS")) {
            end++;
        }
        return end == after + 1 ? content : endingWith(text.tokens().get(end - 1), content);
    }

    private static List<Span> endingWith(Token token, List<Span> content) {
        List<Span> ending = new ArrayList<>(content);
        ending.set(
                content.size() - 1,
                new Span(content.get(content.size() - 1).start(), token.span().end()));
        return ending;
    }

    private static boolean endsInHalf(List<Token> content) {
        for (int i = content.size() - 1; i >= Math.max(0, content.size() - LONGEST_HALF); i--) {
            Token token = content.get(i);
            if (token.lower().equals("and") || token.isVerb()) {
                return false;
            }
            if (token.lower().equals("between")) {
                return i < content.size() - 1;
            }
        }
        return false;
    }

    private boolean sameParagraph(Span a, Span b) {
        int last = Math.max(a.start(), b.start());
        for (int i = Math.min(a.start(), b.start()); i < last; i++) {
            if (text.charAt(i) == '\n') {
                return false;
            }
        }
        return true;
    }

    private Span widen(Span span, Span cue) {
        int start = span.start();
        int end = span.end();
        for (Span quotation : touching(span)) {
            int shared = Math.min(span.end(), quotation.end()) - Math.max(span.start(), quotation.start());
            boolean mostly = shared >= PART_OF_QUOTATION * quotation.length() || quotation.start() == span.start();
            if (mostly && !quotation.overlaps(cue)) {
                start = Math.min(start, quotation.start());
                end = Math.max(end, quotation.end());
            }
        }
        return new Span(start, end);
    }

    /** Joins spans between which there are only marks. */
    private List<Span> join(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (span.start() <= last.end() || words(last.end(), span.start()) == 0)) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private boolean isCrumb(Span span) {
        return words(span.start(), span.end()) < 2 && touching(span).isEmpty();
    }

    private int words(int from, int to) {
        int words = 0;
        boolean inside = false;
        for (int i = from; i < to; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }

    /** The quotations that share a character with the span. */
    private List<Span> touching(Span span) {
        int low = 0;
        int high = quotations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotations.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < quotations.size() && quotations.get(end).start() < span.end()) {
            end++;
        }
        return quotations.subList(low, end);
    }
}
