package org.parallax.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Explanation;

/** Relates claims of different outlets that presuppose opposite things of one thing. */
final class FrameConflicts {
    /** Set by hand: the phrase is there; whether it was meant so is the reader's to judge. */
    private static final double PROBABILITY = 0.7;

    /** The claims that a phrase stands in, each with its first phrasing that has it. */
    private record Use(Frames.Phrase phrase, Map<Integer, Phrasing> claims) {}

    private record Link(String a, String b) {}

    private final Frames frames;

    FrameConflicts(Frames frames) {
        this.frames = frames;
    }

    Stream<Relation> between(List<Phrasing> phrasings, int[] groupOf, Map<Integer, ClaimGroup> groups) {
        Map<Link, Relation> found = new HashMap<>();
        for (List<Use> sharing : usesByHead(phrasings, groupOf).values()) {
            for (int i = 0; i < sharing.size(); i++) {
                for (Use later : sharing.subList(i + 1, sharing.size())) {
                    String clash = frames.clash(sharing.get(i).phrase(), later.phrase());
                    if (clash != null) {
                        relate(sharing.get(i), later, clash, groups, found);
                    }
                }
            }
        }
        return found.values().stream();
    }

    private static void relate(
            Use one, Use other, String clash, Map<Integer, ClaimGroup> groups, Map<Link, Relation> found) {
        one.claims()
                .forEach((a, phrasing) -> other.claims().forEach((b, opposed) -> {
                    if (!a.equals(b) && !phrasing.sameHand(opposed)) {
                        Relation relation = relation(groups.get(Math.min(a, b)), groups.get(Math.max(a, b)), clash);
                        found.putIfAbsent(new Link(relation.a(), relation.b()), relation);
                    }
                }));
    }

    private static Relation relation(@Nullable ClaimGroup a, @Nullable ClaimGroup b, String clash) {
        return new Relation(
                Objects.requireNonNull(a).id(),
                Objects.requireNonNull(b).id(),
                Relation.Type.FRAME_CONFLICT,
                PROBABILITY,
                Explanation.leaf(clash, PROBABILITY, ""));
    }

    private Map<String, List<Use>> usesByHead(List<Phrasing> phrasings, int[] groupOf) {
        Map<Frames.Phrase, Use> uses = new HashMap<>();
        Map<String, List<Use>> byHead = new TreeMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            for (Frames.Phrase phrase : frames.phrases(phrasings.get(i).first())) {
                Use use = uses.get(phrase);
                if (use == null) {
                    use = new Use(phrase, new TreeMap<>());
                    uses.put(phrase, use);
                    byHead.computeIfAbsent(phrase.head(), h -> new ArrayList<>())
                            .add(use);
                }
                use.claims().putIfAbsent(groupOf[i], phrasings.get(i));
            }
        }
        return byHead;
    }
}
