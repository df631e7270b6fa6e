package org.parallax.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
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
        Map<Pair, MatcherModel.Pair> texts = new HashMap<>();
        close.forEach(pair -> texts.put(pair, texts(phrasings, pair)));
        score(texts.values().stream().distinct().toList());
        Map<Pair, Double> opinions = new HashMap<>();
        texts.forEach((pair, text) -> {
            Double opinion = known.getIfPresent(text);
            if (opinion != null) {
                opinions.put(pair, opinion);
            }
        });
        return opinions;
    }

    private void score(List<MatcherModel.Pair> texts) {
        List<MatcherModel.Pair> fresh = new ArrayList<>(texts);
        fresh.removeIf(text -> known.getIfPresent(text) != null);
        List<MatcherModel.Scores> scores = fresh.isEmpty() ? List.of() : model.score(fresh);
        for (int i = 0; i < scores.size(); i++) {
            known.put(fresh.get(i), scores.get(i).same());
        }
    }

    private static MatcherModel.Pair texts(List<Phrasing> phrasings, Pair pair) {
        return new MatcherModel.Pair(
                Meaning.of(phrasings.get(pair.a()).first().proposition()),
                Meaning.of(phrasings.get(pair.b()).first().proposition()));
    }
}
