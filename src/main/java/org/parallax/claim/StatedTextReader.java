package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parallax.claim.StatedText.Stated;
import org.parallax.story.Names;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Annotator;
import org.parallax.text.Lexicon;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Reads off texts what {@link PairSignals} compares. */
final class StatedTextReader {
    private static final Set<String> QUOTATION_MARKS = Set.of("\"", "``", "''", "“", "”", "'", "‘", "’");

    private final Annotator annotator;
    private final VectorCache vectors;
    private final Names names = new Names();
    private final Lexicon stance = Lexicon.named("stance");
    private final Lexicon negation = Lexicon.named("negation");

    StatedTextReader(Annotator annotator, VectorCache vectors) {
        this.annotator = annotator;
        this.vectors = vectors;
    }

    StatedText read(String raw) {
        return readAll(List.of(raw)).get(0);
    }

    /** Reads many texts with one run of the encoder. */
    List<StatedText> readAll(List<String> raw) {
        List<AnnotatedText> texts =
                raw.stream().map(text -> annotator.annotate(text, null)).toList();
        List<String> said = texts.stream()
                .flatMap(text -> spans(text).stream().map(text::at))
                .toList();
        float[][] vector = vectors.of(said);
        List<StatedText> read = new ArrayList<>();
        int next = 0;
        for (AnnotatedText text : texts) {
            List<Stated> stated = new ArrayList<>();
            for (Span span : spans(text)) {
                stated.add(stated(span, text.tokens(span), vector[next++]));
            }
            read.add(new StatedText(text, stated));
        }
        return read;
    }

    /** The first sentences, or the whole of a text that has none. */
    private static List<Span> spans(AnnotatedText text) {
        List<Span> spans = text.sentences().stream()
                .filter(s -> s.endToken() > s.firstToken())
                .limit(StatedText.LONGEST)
                .map(Sentence::span)
                .toList();
        return spans.isEmpty() ? List.of(new Span(0, text.text().length())) : spans;
    }

    private Stated stated(Span span, List<Token> tokens, float[] vector) {
        List<String> all = new ArrayList<>();
        Set<String> content = new HashSet<>();
        Set<String> named = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        boolean question = false;
        boolean quoted = false;
        for (Token token : tokens) {
            question |= token.lower().equals("?");
            quoted |= QUOTATION_MARKS.contains(token.lower());
            if (!token.isWord()) {
                continue;
            }
            all.add(token.lower());
            String party = names.party(token.lower());
            if (Character.isDigit(token.lower().charAt(0))) {
                numbers.add(token.lower().replace(",", ""));
            }
            if (ClauseReader.isContent(token)) {
                content.add(party == null ? token.lemma() : party);
            }
            if (token.isProper()) {
                named.add(party == null ? token.lower() : party);
            }
        }
        Map<String, Integer> types = new LinkedHashMap<>();
        stance.find(tokens).forEach(hit -> types.merge(hit.entry().type(), 1, Integer::sum));
        int negations = negation.find(tokens).size();
        return new Stated(span, all, content, named, numbers, types, negations, question, quoted, vector);
    }
}
