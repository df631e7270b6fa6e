package org.parallax.article;

import java.util.List;
import org.parallax.text.Span;

/** The main text of one version of an article: its paragraphs, as spans of the text as received. */
public record Prose(String text, List<Span> paragraphs) {

    public static Prose of(String text, ArticleReading reading) {
        return new Prose(text, reading.blocks().stream().map(Block::span).toList());
    }

    List<String> lines() {
        return paragraphs.stream().map(span -> span.of(text)).toList();
    }
}
