package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.CandidatePairs.Pair;
import org.parallax.text.Explanation;

/**
 * Relates claims by type, from the surest pair of their clauses. Guards against the usual false contradictions: an
 * update over time, a wish or a mere possibility, one article that weighs both sides, and one side that says more.
 */
final class ClaimRelater {
    private record Link(int from, int to, Relation.Type type) {}

    private static final double ALIKE = 0.55;
    private static final double RELATED = 0.35;
    /** What is not confirmed is rarely put in the same words. */
    private static final double CONFIRMABLE = 0.5;

    private final Antonyms antonyms = new Antonyms();
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
                Typed typed = type(clauses.get(pair.a()), clauses.get(pair.b()), match);
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

    /** @param turned whether the relation runs from the second clause to the first */
    private record Typed(Relation.Type type, double probability, boolean turned, String why) {}

    private static void keep(
            Map<Link, Relation> best, int from, int to, Typed typed, Match match, Map<Integer, ClaimGroup> groups) {
        Explanation why = new Explanation(typed.why(), typed.probability(), "", List.of(match.explanation()));
        ClaimGroup a = Objects.requireNonNull(groups.get(from));
        ClaimGroup b = Objects.requireNonNull(groups.get(to));
        Relation relation = new Relation(a.id(), b.id(), typed.type(), typed.probability(), why);
        best.merge(new Link(from, to, typed.type()), relation, (x, y) -> x.probability() >= y.probability() ? x : y);
    }

    private @Nullable Typed type(Clause a, Clause b, Match match) {
        if (a.utterance() || b.utterance()) {
            return a.utterance() && b.utterance() ? occasions(a, b, match) : null;
        }
        if (a.unconfirming() != b.unconfirming()) {
            return match.alike() < CONFIRMABLE
                    ? null
                    : new Typed(Relation.Type.NOT_CONFIRMED_BY, match.alike(), a.unconfirming(), "not confirmed");
        }
        Typed direction = direction(a, b, match);
        if (direction != null) {
            return direction;
        }
        if (match.alike() < ALIKE) {
            return null;
        }
        if (!ClaimMatcher.sameTime(a, b)) {
            return match.timeless() >= ALIKE
                    ? new Typed(
                            Relation.Type.SAME_PROPOSITION_OTHER_DATE, match.timeless(), false, "same words, other day")
                    : null;
        }
        if (sameHand(a, b)) {
            return null;
        }
        return conflictOrMore(a, b, match);
    }

    /** Words spoken on occasions that exclude each other: "during the fair", "ahead of the fair". */
    private @Nullable Typed occasions(Clause a, Clause b, Match match) {
        String antonym = antonyms.between(a.words(), b.words());
        return antonym != null && match.alike() >= ALIKE && ClaimMatcher.sameTime(a, b) && !sameHand(a, b)
                ? new Typed(Relation.Type.CONTRADICTS, match.alike(), false, antonym)
                : null;
    }

    private @Nullable Typed conflictOrMore(Clause a, Clause b, Match match) {
        String conflict = conflict(a, b);
        if (conflict != null) {
            return a.modality() == Modality.ASSERTED && b.modality() == Modality.ASSERTED
                    ? new Typed(Relation.Type.CONTRADICTS, match.alike(), false, conflict)
                    : null;
        }
        if (ClaimMatcher.modalitiesConflict(a, b)) {
            String why = a.modality() + " / " + b.modality();
            return new Typed(Relation.Type.MODALITY_CONFLICT, match.alike(), false, why);
        }
        return null;
    }

    /** Why both cannot hold; null where they can. */
    private @Nullable String conflict(Clause a, Clause b) {
        if (a.denied() != b.denied()) {
            return "one denies what the other states";
        }
        if (ClaimMatcher.quantitiesConflict(a, b)) {
            return a.quantities() + " / " + b.quantities();
        }
        return antonyms.between(a.words(), b.words());
    }

    /** One article that sets a statement against another reports both; it does not contradict itself. */
    private static boolean sameHand(Clause a, Clause b) {
        return a.proposition().account().id().equals(b.proposition().account().id());
    }

    /** The same act, the parties changed about: who asks, who is asked. */
    private static @Nullable Typed direction(Clause a, Clause b, Match match) {
        boolean turned = turned(a, b) || turned(b, a);
        return turned && match.alike() >= RELATED
                ? new Typed(Relation.Type.DIRECTION_CONFLICT, match.alike(), false, a.subject() + " / " + b.subject())
                : null;
    }

    private static boolean turned(Clause a, Clause b) {
        return a.subject() != null
                && b.subject() != null
                && !a.subject().equals(b.subject())
                && a.subject().equals(b.object())
                && (b.subject().equals(a.object())
                        || (a.object() == null && b.subject().equals(a.speaker())));
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
                        Match none = new Match(0, 0, 0, Match.Verdict.DIFFERENT, Explanation.leaf(clash, 0.7, ""));
                        keep(best, groupOf[a], groupOf[b], typed, none, groups);
                    }
                }
            }
        }
    }
}
