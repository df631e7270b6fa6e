package org.parallax.mention;

import org.parallax.text.Span;

/** A predicate and whether the text presents it as having happened: 3 certainly, 0 open, -3 certainly not. */
public record Event(Span span, double factuality) {}
