package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.ClaimGroup;
import org.parallax.claim.Grouping;
import org.parallax.claim.Proposition;
import org.parallax.claim.Relation;
import org.parallax.mention.Attribution;
import org.parallax.mention.Certainty;
import org.parallax.mention.Speaker;
import org.parallax.source.Source;
import org.parallax.story.Provenance;
import org.parallax.text.Lexicon;

/**
 * Works out what each source vouches for in one story. An outlet vouches for what it states in its own voice and, of
 * what it attributes, for the utterance; the content of that only its speaker vouches for. Claims that contradict each
 * other are values of one object; so are utterances of one speaker where no outlet prints both. A hedge weighs less, and
 * a copy next to nothing: whoever it was taken from has spoken already.
 */
public final class TestimonyReader {
    private static final double COPY = 0.05;

    private final Set<String> agencies = Lexicon.named("agencies").entries().stream()
            .map(Lexicon.Entry::type)
            .collect(Collectors.toSet());

    /** The testimony of one story, and by name the sources in it. */
    public record Found(Map<String, Source.Kind> sources, Collection<Testimony> testimonies) {}

    private record Place(String source, String object) {}

    /** @param credibility the digit of each claim by its id */
    public Found read(Grouping grouping, List<Provenance> provenance, Map<String, Integer> credibility) {
        return new Pass(grouping, provenance, credibility).run();
    }

    private final class Pass {
        private final Grouping grouping;
        private final Map<String, Integer> credibility;
        private final Map<String, Provenance> provenance = new HashMap<>();
        private final NameGroups objects = new NameGroups();
        private final Map<String, Source.Kind> sources = new TreeMap<>();
        private final Map<String, String> takenFrom = new HashMap<>();
        private final Map<Place, Testimony> strongest = new LinkedHashMap<>();

        Pass(Grouping grouping, List<Provenance> provenance, Map<String, Integer> credibility) {
            this.grouping = grouping;
            this.credibility = credibility;
            provenance.forEach(p -> this.provenance.put(p.account(), p));
        }

        /** By outlet that has nothing of its own here, whose texts it prints. */
        private void findOrigins() {
            Set<String> own = new HashSet<>();
            for (ClaimGroup claim : grouping.claims()) {
                for (Proposition member : claim.members()) {
                    Provenance taken = provenance.get(member.account().id());
                    String outlet = Source.idOf(member.account().source());
                    if (taken == null || taken.own()) {
                        own.add(outlet);
                    } else if (taken.from() != null) {
                        takenFrom.put(outlet, Source.idOf(taken.from()));
                    }
                }
            }
            takenFrom.keySet().removeAll(own);
        }

        /** The hand that a copy goes back to, through other copies of the story. */
        private @Nullable String hand(@Nullable Provenance taken) {
            if (taken == null || taken.own() || taken.from() == null) {
                return null;
            }
            String hand = Source.idOf(taken.from());
            Set<String> seen = new HashSet<>();
            while (takenFrom.containsKey(hand) && seen.add(hand)) {
                hand = takenFrom.get(hand);
            }
            return hand;
        }

        Found run() {
            joinContradictions();
            findOrigins();
            for (ClaimGroup claim : grouping.claims()) {
                for (Proposition member : claim.members()) {
                    testify(claim, member);
                }
            }
            return new Found(sources, strongest.values());
        }

        private void testify(ClaimGroup claim, Proposition member) {
            String outlet = source(member.account().source(), Source.Kind.outlet);
            Provenance taken = provenance.get(member.account().id());
            double voice = taken == null || taken.own() ? 1 : COPY;
            double surely = weight(member.mention().certainty());
            Speaker speaker = speaker(member);
            List<Testimony> said = new ArrayList<>();
            if (member.mention().ownVoice()) {
                said.add(Testimony.ofContent(outlet, objects.of(claim.id()), claim.id(), voice * surely));
            } else {
                String uttered = speaker == null ? claim.id() : objects.of(utterance(claim, speaker));
                said.add(Testimony.ofUtterance(outlet, uttered, claim.id(), voice));
            }
            said.get(0).origin = hand(taken);
            if (speaker != null) {
                String name = source(speaker.name(), Source.Kind.speaker);
                said.add(Testimony.ofContent(name, objects.of(claim.id()), claim.id(), surely));
            }
            String origin = origin(taken);
            if (origin != null) {
                Testimony first = said.get(0);
                said.add(first.by(source(origin, kind(origin)), first.confidence / voice));
            }
            said.forEach(this::keep);
        }

        private void keep(Testimony testimony) {
            testimony.credibility = credibility.getOrDefault(testimony.claim, 6);
            strongest.merge(
                    new Place(testimony.source, testimony.object),
                    testimony,
                    (a, b) -> b.confidence > a.confidence ? b : a);
        }

        private String source(String name, Source.Kind kind) {
            sources.putIfAbsent(name, kind);
            return Source.idOf(name);
        }

        private void joinContradictions() {
            Map<String, Map<String, Set<String>>> outlets = new HashMap<>();
            for (ClaimGroup claim : grouping.claims()) {
                outlets.put(claim.id(), outletsByUtterance(claim));
            }
            for (Relation relation : grouping.relations()) {
                if (relation.type() == Relation.Type.CONTRADICTS) {
                    objects.join(relation.a(), relation.b());
                    Map<String, Set<String>> there = outlets.getOrDefault(relation.b(), Map.of());
                    outlets.getOrDefault(relation.a(), Map.of()).forEach((speaker, here) -> {
                        if (Collections.disjoint(here, there.getOrDefault(speaker, here))) {
                            objects.join(relation.a() + "@" + speaker, relation.b() + "@" + speaker);
                        }
                    });
                }
            }
        }

        /** By speaker of the claim the outlets that print it. */
        private static Map<String, Set<String>> outletsByUtterance(ClaimGroup claim) {
            Map<String, Set<String>> outlets = new HashMap<>();
            for (Proposition member : claim.members()) {
                Speaker speaker = speaker(member);
                if (speaker != null) {
                    outlets.computeIfAbsent(Source.idOf(speaker.name()), s -> new TreeSet<>())
                            .add(member.account().source());
                }
            }
            return outlets;
        }
    }

    private static String utterance(ClaimGroup claim, Speaker speaker) {
        return claim.id() + "@" + Source.idOf(speaker.name());
    }

    /** Whose text a copy is, where it says so. */
    private static @Nullable String origin(@Nullable Provenance taken) {
        return taken == null || taken.kind() != Provenance.Kind.SYNDICATED ? null : taken.from();
    }

    private Source.Kind kind(String name) {
        return agencies.contains(name) ? Source.Kind.agency : Source.Kind.outlet;
    }

    /** Who vouches for an attributed content; null where nobody can be named. */
    private static @Nullable Speaker speaker(Proposition member) {
        Attribution attribution = member.mention().attribution();
        Speaker speaker = attribution == null ? null : attribution.speaker();
        boolean answers = speaker != null
                && (speaker.kind() == Speaker.Kind.PERSON || speaker.kind() == Speaker.Kind.INSTITUTION);
        return answers ? speaker : null;
    }

    private static double weight(Certainty certainty) {
        return switch (certainty.level()) {
            case CERTAIN -> 1;
            case PROBABLE -> 0.7;
            case POSSIBLE -> 0.4;
            case UNKNOWN -> 0.2;
        };
    }
}
