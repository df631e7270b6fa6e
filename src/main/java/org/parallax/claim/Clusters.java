package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parallax.claim.CandidatePairs.Pair;

/**
 * Merges clauses into claims, the surest pairs first. Two groups join only where their members match on average, and
 * never over a pair that excludes each other: a false merge would say that two newsrooms confirmed one another.
 */
final class Clusters {
    /** What a pair that was never compared counts for. */
    private static final double UNSEEN = 0.1;

    private static final double ON_AVERAGE = 0.25;

    private final Map<Pair, Match> matches;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] groupOf;

    Clusters(List<Clause> clauses, Map<Pair, Match> matches) {
        this.matches = matches;
        this.groupOf = IntStream.range(0, clauses.size()).toArray();
        for (int i = 0; i < clauses.size(); i++) {
            members.add(new ArrayList<>(List.of(i)));
        }
        matches.entrySet().stream()
                .filter(e -> e.getValue().verdict() == Match.Verdict.SAME)
                .sorted(Comparator.<Map.Entry<Pair, Match>>comparingDouble(
                                e -> -e.getValue().same())
                        .thenComparing(e -> e.getKey().a())
                        .thenComparing(e -> e.getKey().b()))
                .forEach(e -> join(groupOf[e.getKey().a()], groupOf[e.getKey().b()]));
    }

    /** The group of each clause; a group is named by its first clause. */
    int[] groupOf() {
        return groupOf;
    }

    private void join(int one, int two) {
        int into = Math.min(one, two);
        int from = Math.max(one, two);
        if (into == from || !mayJoin(into, from)) {
            return;
        }
        for (int clause : members.get(from)) {
            groupOf[clause] = into;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }

    private boolean mayJoin(int one, int two) {
        double sum = 0;
        for (int a : members.get(one)) {
            for (int b : members.get(two)) {
                Match match = matches.get(new Pair(Math.min(a, b), Math.max(a, b)));
                if (match != null && match.conflicting()) {
                    return false;
                }
                sum += match == null ? UNSEEN : match.same();
            }
        }
        return sum / (members.get(one).size() * members.get(two).size()) >= ON_AVERAGE;
    }
}
