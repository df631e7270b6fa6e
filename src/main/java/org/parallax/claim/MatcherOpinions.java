package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parallax.claim.MatcherModel.Pair;
import org.parallax.claim.MatcherModel.Scores;

/**
 * Asks the matcher no more than it takes: nothing about an article that by the signals surely has nothing to do with the
 * claim, and only about one that its longer parts leave related what its closest sentences say.
 */
final class MatcherOpinions {
    private final MatcherModel matcher;

    MatcherOpinions(MatcherModel matcher) {
        this.matcher = matcher;
    }

    /** Opinions by the number of the pair; none where it was not asked. */
    Map<Integer, Scores> of(List<Compared> pairs) {
        Map<Integer, List<Pair>> first = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Compared pair = pairs.get(i);
            if (pair.isSentence()) {
                first.put(i, List.of(new Pair(pair.raw().claim(), pair.raw().text())));
            } else if (pair.unrelated() < ClaimRelations.SURELY_UNRELATED) {
                first.put(i, ArticleOpinion.longer(pair.raw().claim(), pair.sentences()));
            }
        }
        Map<Integer, List<Scores>> scores = ask(first);
        Map<Integer, List<Pair>> second = new HashMap<>();
        scores.forEach((i, longer) -> {
            Compared pair = pairs.get(i);
            if (!pair.isSentence() && related(pair, longer)) {
                second.put(i, ArticleOpinion.closest(pair.raw().claim(), pair.sentences(), pair.ranked()));
            }
        });
        ask(second)
                .forEach((i, closest) -> Objects.requireNonNull(scores.get(i)).addAll(closest));
        Map<Integer, Scores> opinions = new HashMap<>();
        scores.forEach((i, all) -> opinions.put(i, all.size() == 1 ? all.get(0) : ArticleOpinion.of(all)));
        return opinions;
    }

    private static boolean related(Compared pair, List<Scores> longer) {
        return Experts.both(pair.unrelated(), ArticleOpinion.of(longer).unrelated(), 1) < ClaimRelations.UNRELATED_FROM;
    }

    /** All in one run of the matcher. */
    private Map<Integer, List<Scores>> ask(Map<Integer, List<Pair>> readings) {
        List<Scores> scores =
                matcher.score(readings.values().stream().flatMap(List::stream).toList());
        Map<Integer, List<Scores>> asked = new HashMap<>();
        int next = 0;
        for (Map.Entry<Integer, List<Pair>> pair : readings.entrySet()) {
            int end = next + pair.getValue().size();
            asked.put(pair.getKey(), new ArrayList<>(scores.subList(next, end)));
            next = end;
        }
        return asked;
    }
}
