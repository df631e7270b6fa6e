package org.parallax.mention;

import org.parallax.text.Span;

/** The words of a cue in the text, with what the lexicon says of it. */
record CueWords(Span span, CueEntry entry, boolean negated) {}
