package org.parallax.mention;

import org.parallax.text.Span;

/** An intermediary named between the speaker and the outlet: "according to the Deccan Herald". */
public record Via(Span span, String name) {}
