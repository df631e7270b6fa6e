package org.parallax.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.CandidatePairs.Pair;
import org.parallax.text.Explanation;

/** How the phrasings of one story match, pair by pair; pairs that are hardly alike are left out. */
final class PhrasingMatches {
    /** Log odds of likeness below which two phrasings have nothing to do with each other. */
    private static final double HARDLY_ALIKE = -3;

    private final ClaimMatcher matcher;
    private final List<Phrasing> phrasings;
    private final Map<Pair, Match> matches = new HashMap<>();
    private final Map<Pair, Double> opinions;

    /** @param secondOpinion asked where the signals can hardly tell; null to go by the signals alone */
    PhrasingMatches(ClaimMatcher matcher, List<Phrasing> phrasings, @Nullable SecondOpinion secondOpinion) {
        this.matcher = matcher;
        this.phrasings = phrasings;
        CandidatePairs candidates = new CandidatePairs(phrasings);
        int[][] before = new int[phrasings.size()][];
        for (int b = 0; b < before.length; b++) {
            before[b] = candidates.before(b);
        }
        IntStream.range(0, before.length)
                .parallel()
                .mapToObj(b -> compare(before[b], b))
                .forEachOrdered(matches::putAll);
        opinions = secondOpinion == null ? Map.of() : secondOpinion.ask(phrasings, matches);
        opinions.forEach((pair, opinion) -> matches.put(pair, match(pair, opinion)));
    }

    Map<Pair, Match> all() {
        return matches;
    }

    Explanation explain(Pair pair) {
        Phrasing a = phrasings.get(pair.a());
        Phrasing b = phrasings.get(pair.b());
        double opinion = opinions.getOrDefault(pair, ClaimMatcher.NO_OPINION);
        return matcher.explain(a.weighed(), b.weighed(), a.cosine(b), opinion);
    }

    private Map<Pair, Match> compare(int[] before, int b) {
        Phrasing other = phrasings.get(b);
        Map<Pair, Match> alike = new HashMap<>();
        for (int a : before) {
            Phrasing one = phrasings.get(a);
            double cosine = one.cosine(other);
            if (matcher.likeness(one.weighed(), other.weighed(), cosine) >= HARDLY_ALIKE) {
                alike.put(new Pair(a, b), matcher.match(one.weighed(), other.weighed(), cosine));
            }
        }
        return alike;
    }

    private Match match(Pair pair, double opinion) {
        Phrasing a = phrasings.get(pair.a());
        Phrasing b = phrasings.get(pair.b());
        return matcher.match(a.weighed(), b.weighed(), a.cosine(b), opinion);
    }
}
