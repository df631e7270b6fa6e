package org.parallax.mention;

import org.parallax.text.Span;

/** A word chosen to sway: its class in the lexicon and its weight, 0 to 1. */
public record LoadedWord(Span span, String type, double weight) {}
