package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parallax.claim.CandidatePairs.Pair;
import org.parallax.claim.RelationTyper.Typed;
import org.parallax.text.Explanation;

/** Relates claims by type, from the surest pair of their clauses. */
final class ClaimRelater {
    private record Link(int from, int to, Relation.Type type) {}

    /** Claims that were not merged are linked as the same only where two of their clauses surely are. */
    private static final double SURE = 0.8;

    private final RelationTyper typer = new RelationTyper();
    private final Frames frames;

    ClaimRelater(Frames frames) {
        this.frames = frames;
    }

    List<Relation> relate(
            List<Clause> clauses, Map<Pair, Match> matches, int[] groupOf, Map<Integer, ClaimGroup> groups) {
        Map<Link, Relation> best = new HashMap<>();
        matches.forEach((pair, match) -> {
            int a = groupOf[pair.a()];
            int b = groupOf[pair.b()];
            if (a != b) {
                Clause one = clauses.get(pair.a());
                Clause other = clauses.get(pair.b());
                Typed typed = typer.type(one.sense(), other.sense(), match, sameHand(one, other));
                if (typed == null && match.same() >= SURE && !sameHand(one, other)) {
                    typed = new Typed(
                            Relation.Type.SAME, match.same(), false, "alike, but what is grouped with them is not");
                }
                if (typed != null) {
                    keep(best, typed.turned() ? b : a, typed.turned() ? a : b, typed, match, groups);
                }
            }
        });
        addFrameConflicts(clauses, groupOf, groups, best);
        return best.values().stream()
                .sorted(Comparator.comparing(Relation::a)
                        .thenComparing(Relation::b)
                        .thenComparing(Relation::type))
                .toList();
    }

    private static void keep(
            Map<Link, Relation> best, int from, int to, Typed typed, Match match, Map<Integer, ClaimGroup> groups) {
        Explanation why = new Explanation(typed.why(), typed.probability(), "", List.of(match.explanation()));
        ClaimGroup a = Objects.requireNonNull(groups.get(from));
        ClaimGroup b = Objects.requireNonNull(groups.get(to));
        Relation relation = new Relation(a.id(), b.id(), typed.type(), typed.probability(), why);
        best.merge(new Link(from, to, typed.type()), relation, (x, y) -> x.probability() >= y.probability() ? x : y);
    }

    private void addFrameConflicts(
            List<Clause> clauses, int[] groupOf, Map<Integer, ClaimGroup> groups, Map<Link, Relation> best) {
        Map<String, List<Integer>> byHead = new HashMap<>();
        List<List<Frames.Phrase>> phrases =
                clauses.stream().map(frames::phrases).toList();
        for (int i = 0; i < clauses.size(); i++) {
            for (Frames.Phrase phrase : phrases.get(i)) {
                byHead.computeIfAbsent(phrase.head(), h -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> sharing : byHead.values()) {
            for (int i = 0; i < sharing.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int a = sharing.get(j);
                    int b = sharing.get(i);
                    String clash = groupOf[a] == groupOf[b] || sameHand(clauses.get(a), clauses.get(b))
                            ? null
                            : frames.clash(phrases.get(a), phrases.get(b));
                    if (clash != null) {
                        Typed typed = new Typed(Relation.Type.FRAME_CONFLICT, 0.7, false, clash);
                        Match none =
                                new Match(0, 0, 0, 0, 0, Match.Verdict.DIFFERENT, Explanation.leaf(clash, 0.7, ""));
                        keep(best, groupOf[a], groupOf[b], typed, none, groups);
                    }
                }
            }
        }
    }

    private static boolean sameHand(Clause a, Clause b) {
        return a.account().equals(b.account());
    }
}
