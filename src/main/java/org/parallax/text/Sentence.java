package org.parallax.text;

/** A sentence and its tokens, {@code firstToken} to before {@code endToken}; a heading is a sentence of its own. */
public record Sentence(Span span, int firstToken, int endToken, boolean heading) {}
