package org.parallax.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sentences, tokens, entities, numbers and dates off a text. Holds only shared models, so threads may share it. */
public final class Annotator {

    /** A piece of main text; what lies in no block is not read. */
    public record Block(Span span, boolean heading) {}

    private final SentenceSplitter splitter;
    private final Tokenizer tokenizer;
    private final Tagger tagger = new Tagger();
    private final EntityFinder entities = new EntityFinder();
    private final DateFinder dateFinder = new DateFinder();
    private final NumberFinder numberFinder = new NumberFinder();

    public Annotator() {
        Abbreviations abbreviations = new Abbreviations(Lexicon.named("abbreviations"));
        splitter = new SentenceSplitter(abbreviations);
        tokenizer = new Tokenizer(abbreviations);
    }

    /** Reads a text without boilerplate: each line is a paragraph. */
    public AnnotatedText annotate(String text, @Nullable LocalDate anchor) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span line = new Span(start, end).trim(text);
            if (line.length() > 0) {
                blocks.add(new Block(line, false));
            }
            start = end + 1;
        }
        return annotate(text, blocks, anchor);
    }

    /** Reads the given blocks of a text; relative dates count from the anchor. */
    public AnnotatedText annotate(String text, List<Block> blocks, @Nullable LocalDate anchor) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        Tagger.Tagging tagging = tagger.new Tagging();
        for (Block block : blocks) {
            List<Span> spans = block.heading() ? List.of(block.span()) : splitter.split(text, block.span());
            for (Span span : spans) {
                int first = tokens.size();
                tokens.addAll(tagging.tag(text, tokenizer.tokenize(text, span)));
                sentences.add(new Sentence(span, first, tokens.size(), block.heading()));
            }
        }
        List<DateMention> dates = dateFinder.find(tokens, sentences, anchor);
        List<Span> paragraphs = blocks.stream().map(Block::span).toList();
        return new AnnotatedText(
                text,
                anchor,
                paragraphs,
                sentences,
                tokens,
                entities.find(text, sentences, tokens),
                numberFinder.find(tokens, sentences, dates),
                dates);
    }
}
