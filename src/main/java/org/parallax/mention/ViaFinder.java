package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.CueEntry.Family;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;

/**
 * Finds the intermediaries of a sentence. "X said P, according to Y" is X's attribution via Y, since Y vouches only for
 * the saying; "X told Fox News that P" and "X said in an interview with Fox News that P" are via Fox News.
 */
final class ViaFinder {

    /** How much of what a source carries must be the other attribution. */
    private static final double MOST = 0.6;

    private static final int FARTHEST = 8;
    private static final Set<String> OUTLETS = Set.of("outlet", "agency");
    private static final Set<String> LEADS =
            Set.of("told", "tell", "tells", "telling", "with", "on", "to", "by", "via");

    private final Lexicon organisations = Lexicon.named("organisations");

    List<Attributed> chain(Words words, List<Attributed> sentence) {
        List<Attributed> sources =
                sentence.stream().filter(one -> one.is(Family.SOURCE)).toList();
        List<Attributed> said =
                sentence.stream().filter(one -> !one.is(Family.SOURCE)).toList();
        List<Attributed> chained = new ArrayList<>();
        for (Attributed one : said) {
            List<Span> via = new ArrayList<>();
            for (Attributed source : sources) {
                if (source.speaker() != null && carries(source, one)) {
                    via.add(source.speaker());
                }
            }
            Span outlet = outletAfter(words, one);
            if (outlet != null && via.stream().noneMatch(outlet::overlaps)) {
                via.add(outlet);
            }
            chained.add(via.isEmpty() ? one : one.withVia(via));
        }
        sources.stream()
                .filter(source -> said.stream().noneMatch(one -> carries(source, one)))
                .forEach(chained::add);
        return chained;
    }

    private static boolean carries(Attributed source, Attributed one) {
        Span whole = new Span(one.first(), one.last());
        int shared = source.content().stream().mapToInt(whole::overlap).sum();
        int length = source.content().stream().mapToInt(Span::length).sum();
        return one.cue() != null && one.speaker() != null && shared >= MOST * length;
    }

    /** An outlet or agency named right after a speech cue, before any content. */
    private @Nullable Span outletAfter(Words words, Attributed one) {
        CueWords cue = one.cue();
        if (cue == null || !cue.entry().speech()) {
            return null;
        }
        int from = words.from(cue.span().end());
        int last = Math.min(words.size(), from + FARTHEST);
        for (Lexicon.Hit hit : organisations.find(words.tokens().subList(from, last))) {
            int at = from + hit.from();
            boolean led = LEADS.contains(words.lower(at - 1)) || LEADS.contains(words.lower(at - 2));
            Span span = words.span(at, from + hit.to());
            boolean outside = one.content().stream().noneMatch(span::overlaps);
            if (OUTLETS.contains(hit.entry().type()) && led && outside) {
                return span;
            }
        }
        return null;
    }
}
