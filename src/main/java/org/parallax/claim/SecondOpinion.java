package org.parallax.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parallax.claim.CandidatePairs.Pair;

/**
 * Asks the cross-encoder about the pairs of phrasings that the signals can hardly call, the closest calls first and at most
 * {@value #PER_PHRASING} a phrasing and {@value #MOST} a story; answers are remembered, so that a story that grows does not ask again.
 */
final class SecondOpinion {
    private static final int MOST = 400;
    private static final int PER_PHRASING = 2;
    /** Log odds further from even are no close call. */
    private static final double CLOSE = 3;

    private static final int REMEMBERED = 50_000;

    private final MatcherModel model;
    private final Cache<MatcherModel.Pair, Double> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    SecondOpinion(MatcherModel model) {
        this.model = model;
    }

    /** The probability, by the cross-encoder, that both state the same; of close calls only. */
    Map<Pair, Double> ask(List<Phrasing> phrasings, Map<Pair, Match> matches) {
        List<Pair> close = matches.entrySet().stream()
                .filter(e ->
                        !e.getValue().conflicting() && Math.abs(e.getValue().odds()) <= CLOSE)
                .sorted(Comparator.<Map.Entry<Pair, Match>>comparingDouble(
                                e -> Math.abs(e.getValue().odds()))
                        .thenComparing(e -> e.getKey().a())
                        .thenComparing(e -> e.getKey().b()))
                .limit(Math.min(MOST, PER_PHRASING * phrasings.size()))
                .map(Map.Entry::getKey)
                .toList();
        Map<Pair, Double> opinions = new HashMap<>();
        close.forEach(pair -> opinions.put(
                pair,
                known.get(texts(phrasings, pair), text -> model.score(text).same())));
        return opinions;
    }

    private static MatcherModel.Pair texts(List<Phrasing> phrasings, Pair pair) {
        return new MatcherModel.Pair(
                Meaning.of(phrasings.get(pair.a()).first().proposition()),
                Meaning.of(phrasings.get(pair.b()).first().proposition()));
    }
}
