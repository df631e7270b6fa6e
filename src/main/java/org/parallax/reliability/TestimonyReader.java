package org.parallax.reliability;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Works out what each source vouches for in one story. An outlet vouches for what it states in its own voice and, of
 * what it attributes, for the utterance; the content of that only its speaker vouches for. Claims that contradict each
 * other are values of one object. A hedge weighs less, and a copy next to nothing: its collection has spoken already.
 */
public final class TestimonyReader {
    private static final double COPY = 0.05;

    private record Place(String source, String object) {}

    public Collection<Testimony> read(long story, Grouping grouping, List<Provenance> provenance) {
        Map<String, String> objects = objects(grouping);
        Map<String, Boolean> own = new HashMap<>();
        provenance.forEach(p -> own.put(p.account(), p.own()));
        Map<Place, Testimony> strongest = new LinkedHashMap<>();
        for (ClaimGroup claim : grouping.claims()) {
            for (Proposition member : claim.members()) {
                double voice = own.getOrDefault(member.account().id(), true) ? 1 : COPY;
                for (Testimony testimony :
                        testimonies(claim, member, objects.getOrDefault(claim.id(), claim.id()), voice)) {
                    testimony.story = story;
                    strongest.merge(
                            new Place(testimony.source, testimony.object),
                            testimony,
                            (a, b) -> b.confidence > a.confidence ? b : a);
                }
            }
        }
        return strongest.values();
    }

    private static List<Testimony> testimonies(ClaimGroup claim, Proposition member, String object, double voice) {
        String outlet = Source.idOf(member.account().source());
        Attribution attribution = member.mention().attribution();
        if (attribution == null) {
            return List.of(testimony(
                    outlet,
                    "is:" + object,
                    claim,
                    voice * weight(member.mention().certainty())));
        }
        Testimony utterance = testimony(outlet, "said:" + claim.id(), claim, voice);
        Speaker speaker = attribution.speaker();
        if (speaker == null || speaker.kind() == Speaker.Kind.ANONYMOUS) {
            return List.of(utterance);
        }
        String name = Source.idOf(speaker.name());
        return List.of(
                utterance,
                testimony(name, "is:" + object, claim, weight(member.mention().certainty())));
    }

    private static Testimony testimony(String source, String object, ClaimGroup claim, double confidence) {
        Testimony testimony = new Testimony();
        testimony.source = source;
        testimony.object = object;
        testimony.value = claim.id();
        testimony.confidence = confidence;
        testimony.claim = claim.id();
        return testimony;
    }

    private static double weight(Certainty certainty) {
        return switch (certainty.level()) {
            case CERTAIN -> 1;
            case PROBABLE -> 0.7;
            case POSSIBLE -> 0.4;
            case UNKNOWN -> 0.2;
        };
    }

    /** For each claim that is contradicted, the name of the object that it and its contradictions are values of. */
    private static Map<String, String> objects(Grouping grouping) {
        Map<String, String> root = new HashMap<>();
        for (Relation relation : grouping.relations()) {
            if (relation.type() == Relation.Type.CONTRADICTS) {
                String a = find(root, relation.a());
                String b = find(root, relation.b());
                root.put(a.compareTo(b) > 0 ? a : b, a.compareTo(b) > 0 ? b : a);
            }
        }
        Map<String, String> objects = new HashMap<>();
        root.keySet().forEach(claim -> objects.put(claim, find(root, claim)));
        return objects;
    }

    private static String find(Map<String, String> root, String claim) {
        String at = claim;
        for (@Nullable String up = root.get(at); up != null && !up.equals(at); up = root.get(at)) {
            at = up;
        }
        return at;
    }
}
