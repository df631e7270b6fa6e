package org.parallax.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Span;

/**
 * Speaker, cue and content of something said. The content may lie in several spans and run over several sentences;
 * {@code via} names the intermediaries, nearest to the outlet first.
 */
public record Attribution(
        @Nullable Speaker speaker, @Nullable Cue cue, List<Span> content, List<Via> via) {}
