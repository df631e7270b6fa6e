package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.parallax.claim.CandidatePairs.Pair;

/**
 * Merges phrasings into claims, the surest pairs first. Two groups join only where their members match on average, and
 * never over a pair that excludes each other: a false merge would say that two newsrooms confirmed one another.
 */
final class Clusters {
    /** What a pair that was not compared, or is hardly alike, counts for. */
    private static final double UNSEEN = 0.1;

    private static final double ON_AVERAGE = 0.3;

    private final List<Map<Integer, Between>> neighbours = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] groupOf;

    /** What is known of the pairs between two groups. */
    private static final class Between {
        private double sum;
        private int compared;
        private boolean conflicting;

        void add(double same, int pairs, boolean conflict) {
            sum += same;
            compared += pairs;
            conflicting |= conflict;
        }
    }

    Clusters(int phrasings, Map<Pair, Match> matches) {
        this.groupOf = IntStream.range(0, phrasings).toArray();
        for (int i = 0; i < phrasings; i++) {
            members.add(new ArrayList<>(List.of(i)));
            neighbours.add(new HashMap<>());
        }
        matches.forEach((pair, match) -> {
            Between between = new Between();
            between.add(match.same(), 1, match.conflicting());
            neighbours.get(pair.a()).put(pair.b(), between);
            neighbours.get(pair.b()).put(pair.a(), between);
        });
        matches.entrySet().stream()
                .filter(e -> e.getValue().verdict() == Match.Verdict.SAME)
                .sorted(Comparator.<Map.Entry<Pair, Match>>comparingDouble(
                                e -> -e.getValue().same())
                        .thenComparing(e -> e.getKey().a())
                        .thenComparing(e -> e.getKey().b()))
                .forEach(e -> join(groupOf[e.getKey().a()], groupOf[e.getKey().b()]));
    }

    /** The group of each phrasing; a group is named by its first phrasing. */
    int[] groupOf() {
        return groupOf;
    }

    private void join(int one, int two) {
        int into = Math.min(one, two);
        int from = Math.max(one, two);
        if (into == from || !mayJoin(into, from)) {
            return;
        }
        for (int phrasing : members.get(from)) {
            groupOf[phrasing] = into;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        neighbours.get(from).forEach((other, between) -> {
            neighbours.get(other).remove(from);
            if (other != into) {
                handOver(into, other, between);
            }
        });
        neighbours.get(from).clear();
    }

    private void handOver(int into, int other, Between between) {
        Between known = neighbours.get(into).get(other);
        if (known == null) {
            neighbours.get(into).put(other, between);
            neighbours.get(other).put(into, between);
        } else {
            known.add(between.sum, between.compared, between.conflicting);
        }
    }

    private boolean mayJoin(int one, int two) {
        Between between = Objects.requireNonNull(neighbours.get(one).get(two));
        long pairs = (long) members.get(one).size() * members.get(two).size();
        double sum = between.sum + UNSEEN * (pairs - between.compared);
        return !between.conflicting && sum / pairs >= ON_AVERAGE;
    }
}
