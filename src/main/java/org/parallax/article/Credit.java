package org.parallax.article;

import org.parallax.text.Span;

/** A line or dateline that names whose work the text is. */
public record Credit(Span span, String name) {}
