package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parallax.claim.CandidatePairs.Pair;
import org.parallax.text.Explanation;

/**
 * Why a wording is in its claim: of the claim's other wordings the one it matches best, and what speaks for and against
 * that both state the same.
 *
 * @param stating the places that say it in the same words, at least one
 * @param nearest where the other wording stands first
 * @param probability that both state the same
 * @param explanation the log odds of that, down to the signals
 */
public record Merge(List<Proposition> stating, Proposition nearest, double probability, Explanation explanation) {

    private record Best(int other, Pair pair, Match match) {}

    private static final Comparator<Best> LIKELIEST =
            Comparator.comparingDouble((Best best) -> -best.match().same()).thenComparing(Best::other);

    /** The merges of each group, in the order of its phrasings; none of a group with one phrasing. */
    static Map<Integer, List<Merge>> of(List<Phrasing> phrasings, PhrasingMatches matches, int[] groupOf) {
        Map<Integer, Best> best = new TreeMap<>();
        matches.all().forEach((pair, match) -> {
            if (groupOf[pair.a()] == groupOf[pair.b()]) {
                best.merge(pair.a(), new Best(pair.b(), pair, match), Merge::likelier);
                best.merge(pair.b(), new Best(pair.a(), pair, match), Merge::likelier);
            }
        });
        Map<Integer, List<Merge>> merges = new HashMap<>();
        best.forEach((phrasing, found) -> merges.computeIfAbsent(groupOf[phrasing], g -> new ArrayList<>())
                .add(merge(phrasings.get(phrasing), phrasings.get(found.other()), found, matches)));
        return merges;
    }

    private static Best likelier(Best one, Best other) {
        return LIKELIEST.compare(one, other) <= 0 ? one : other;
    }

    private static Merge merge(Phrasing joined, Phrasing nearest, Best found, PhrasingMatches matches) {
        return new Merge(
                joined.clauses().stream().map(Clause::proposition).toList(),
                nearest.first().proposition(),
                found.match().same(),
                matches.explain(found.pair()));
    }
}
