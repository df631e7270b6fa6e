package org.parallax.article;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/** A title or byline, with its place where it stands in the text as received. */
public record Wording(String text, @Nullable Span span) {}
