package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * An attribution as it stands in the text, before anyone has been named: what was said, in one or more spans in order,
 * who is given as speaker, by which words, and how likely it is an attribution at all.
 */
record AttributionSpans(@Nullable Span speaker, @Nullable Span cue, List<Span> content, double probability) {}
