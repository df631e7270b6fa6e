package org.parallax.claim;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.CandidatePairs.Pair;
import org.parallax.claim.RelationTyper.Typed;
import org.parallax.text.Explanation;

/** Relates claims by type, from the surest pair of their phrasings. */
final class ClaimRelater {
    private record Link(int from, int to, Relation.Type type) {}

    private record Ground(Pair pair, Typed typed) {}

    /** Claims that were not merged are linked as the same only where two of their phrasings surely are. */
    private static final double SURE = 0.8;

    private static final Comparator<Ground> SUREST = Comparator.comparingDouble(
                    (Ground ground) -> -ground.typed().probability())
            .thenComparing(ground -> ground.pair().a())
            .thenComparing(ground -> ground.pair().b());

    private final RelationTyper typer = new RelationTyper();
    private final FrameConflicts frameConflicts;

    ClaimRelater(FrameConflicts frameConflicts) {
        this.frameConflicts = frameConflicts;
    }

    List<Relation> relate(
            List<Phrasing> phrasings, PhrasingMatches matches, int[] groupOf, Map<Integer, ClaimGroup> groups) {
        Map<Link, Ground> best = new HashMap<>();
        matches.all().forEach((pair, match) -> {
            int a = groupOf[pair.a()];
            int b = groupOf[pair.b()];
            Typed typed = a == b ? null : type(phrasings.get(pair.a()), phrasings.get(pair.b()), match);
            if (typed != null) {
                Link link = new Link(typed.turned() ? b : a, typed.turned() ? a : b, typed.type());
                best.merge(link, new Ground(pair, typed), (x, y) -> SUREST.compare(x, y) <= 0 ? x : y);
            }
        });
        Stream<Relation> found = best.entrySet().stream().map(e -> relation(e.getKey(), e.getValue(), matches, groups));
        return Stream.concat(found, frameConflicts.between(phrasings, groupOf, groups))
                .sorted(Comparator.comparing(Relation::a)
                        .thenComparing(Relation::b)
                        .thenComparing(Relation::type))
                .toList();
    }

    private @Nullable Typed type(Phrasing one, Phrasing other, Match match) {
        boolean sameHand = one.sameHand(other);
        Typed typed = typer.type(one.sense(), other.sense(), match, sameHand);
        return typed == null && match.same() >= SURE && !sameHand
                ? new Typed(Relation.Type.SAME, match.same(), false, "alike, but what is grouped with them is not")
                : typed;
    }

    private static Relation relation(
            Link link, Ground ground, PhrasingMatches matches, Map<Integer, ClaimGroup> groups) {
        Typed typed = ground.typed();
        Explanation why =
                new Explanation(typed.why(), typed.probability(), "", List.of(matches.explain(ground.pair())));
        ClaimGroup from = Objects.requireNonNull(groups.get(link.from()));
        ClaimGroup to = Objects.requireNonNull(groups.get(link.to()));
        return new Relation(from.id(), to.id(), link.type(), typed.probability(), why);
    }
}
