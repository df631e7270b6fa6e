package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Frame;
import org.parallax.text.Span;

/**
 * Turns "X said P, according to Y" into X's attribution via Y: whoever vouches only for the saying is an intermediary.
 */
final class ViaFinder {

    private static final double MOST = 0.6;

    List<Attributed> chain(List<Attributed> sentence) {
        List<Attributed> chained = new ArrayList<>();
        for (Attributed one : sentence) {
            Attributed source = one.entry().frame() == Frame.SOURCE ? null : sourceOf(one, sentence);
            Span via = source == null ? null : source.speaker();
            boolean carrier = one.entry().frame() == Frame.SOURCE
                    && sentence.stream()
                            .anyMatch(other ->
                                    other.entry().frame() != Frame.SOURCE && sourceOf(other, List.of(one)) != null);
            if (!carrier) {
                chained.add(via == null ? one : one.withVia(List.of(via)));
            }
        }
        return chained;
    }

    private static @Nullable Attributed sourceOf(Attributed one, List<Attributed> sentence) {
        for (Attributed other : sentence) {
            if (other.entry().frame() == Frame.SOURCE && other != one && carries(other, one)) {
                return other;
            }
        }
        return null;
    }

    private static boolean carries(Attributed source, Attributed one) {
        Span whole = new Span(
                one.first(),
                Math.max(one.end(), one.cue() == null ? 0 : one.cue().end()));
        int shared = source.content().stream().mapToInt(whole::overlap).sum();
        int length = source.content().stream().mapToInt(Span::length).sum();
        return one.cue() != null && one.speaker() != null && shared >= MOST * length;
    }
}
