package org.parallax.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Speaker.Kind;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Entity;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Who has been spoken of, and who has spoken, up to a place in the text. Each question takes logarithmic time. */
final class Discourse {

    /** How far into its sentence, in tokens, a name still counts as its topic; a verb ends the topic sooner. */
    private static final int TOPIC = 12;

    /** How many names back a pronoun may look. */
    private static final int FARTHEST = 12;

    private static final Set<String> FEMALE = Set.of(
            "she", "her", "herself", "mrs.", "ms.", "mrs", "ms", "spokeswoman", "congresswoman", "chairwoman", "queen");
    private static final Set<String> MALE =
            Set.of("he", "him", "his", "himself", "mr.", "mr", "spokesman", "congressman", "chairman", "king");

    private final AnnotatedText text;
    private final NavigableMap<Integer, Entity> entities = new TreeMap<>();
    private final NavigableMap<Integer, Speaker> people = new TreeMap<>();
    private final NavigableMap<Integer, Speaker> mentioned = new TreeMap<>();
    private final NavigableMap<Integer, Speaker> bodies = new TreeMap<>();
    private final Map<String, NavigableMap<Integer, Speaker>> bearers = new HashMap<>();
    private final Map<String, Entity> surnames = new HashMap<>();
    private final Map<String, Boolean> female = new HashMap<>();

    Discourse(AnnotatedText text, Quotations quotations) {
        this.text = text;
        for (Entity entity : text.entities()) {
            entities.put(entity.span().start(), entity);
            if (quotations.around(entity.span().start()) == null) {
                note(entity);
            }
        }
    }

    private void note(Entity entity) {
        Speaker speaker = new Speaker(
                entity.span(), entity.name(), entity.type() == Entity.Type.PERSON ? Kind.PERSON : Kind.INSTITUTION);
        if (entity.type() == Entity.Type.PERSON) {
            surnames.put(entity.name().substring(entity.name().lastIndexOf(' ') + 1), entity);
            noteRoles(speaker);
        }
        if (entity.type() == Entity.Type.PERSON) {
            mentioned.put(entity.span().start(), speaker);
        }
        if (topic(entity)) {
            (entity.type() == Entity.Type.PERSON ? people : bodies)
                    .put(entity.span().start(), speaker);
        }
    }

    private boolean topic(Entity entity) {
        Sentence sentence = text.sentenceAt(entity.span().start());
        int at = text.tokenFrom(entity.span().start());
        return sentence != null
                && at - sentence.firstToken() < TOPIC
                && text.tokens().subList(Math.min(sentence.firstToken(), at), at).stream()
                        .noneMatch(Token::isVerb);
    }

    /** The words beside a name: "Kremlin spokesman Ivan Orlov", "Ivan Orlov, the spokesman,". */
    private void noteRoles(Speaker speaker) {
        int at = text.tokenFrom(speaker.span().start());
        int end = text.tokenFrom(speaker.span().end());
        for (int i = Math.max(0, at - 3); i < Math.min(text.tokens().size(), end + 6); i++) {
            Token token = text.tokens().get(i);
            boolean beside = i < at || i >= end && text.tokens().get(end).text().equals(",");
            if (beside && SpeakerResolver.ROLES.contains(token.lemma())) {
                bearers.computeIfAbsent(token.lemma(), role -> new TreeMap<>())
                        .put(speaker.span().start(), speaker);
            }
            if (beside && i < at && (FEMALE.contains(token.lower()) || MALE.contains(token.lower()))) {
                female.putIfAbsent(speaker.name(), FEMALE.contains(token.lower()));
            }
        }
    }

    void heard(Speaker speaker) {
        if (speaker.kind() == Kind.PERSON && !speaker.name().equals("unknown")) {
            people.put(speaker.span().start(), speaker);
            String words = text.at(speaker.span()).toLowerCase(Locale.ROOT);
            if (FEMALE.contains(words) || MALE.contains(words)) {
                female.putIfAbsent(speaker.name(), FEMALE.contains(words));
            }
        } else if (speaker.kind() != Kind.PERSON) {
            bodies.put(speaker.span().start(), speaker);
        }
    }

    /**
     * Who "he" or "she" is: the last person who was the topic of a sentence or spoke, outside the content itself.
     *
     * @param pronoun in lower case; empty where the words tell no gender
     */
    @Nullable
    Speaker person(Span span, List<Span> content, String pronoun) {
        Speaker topic = last(people, span, content, pronoun);
        return topic == null ? last(mentioned, span, content, pronoun) : topic;
    }

    private @Nullable Speaker last(
            NavigableMap<Integer, Speaker> known, Span span, List<Span> content, String pronoun) {
        Map.Entry<Integer, Speaker> entry = known.lowerEntry(span.start());
        for (int steps = 0; entry != null && steps < FARTHEST; steps++) {
            int at = entry.getKey();
            boolean inside = content.stream().anyMatch(part -> part.contains(at));
            if (!inside && fits(entry.getValue(), pronoun)) {
                return entry.getValue();
            }
            entry = known.lowerEntry(at);
        }
        return null;
    }

    private boolean fits(Speaker speaker, String pronoun) {
        Boolean woman = female.get(speaker.name());
        return woman == null || pronoun.isEmpty() || woman == FEMALE.contains(pronoun);
    }

    /** The institution or group that "it" or "they" is. */
    @Nullable
    Speaker body(Span span) {
        Map.Entry<Integer, Speaker> entry = bodies.lowerEntry(span.start());
        return entry == null ? null : entry.getValue();
    }

    /** The last person before the span who stands beside the role's word; else the first one after it. */
    @Nullable
    Speaker bearer(String role, Span span) {
        NavigableMap<Integer, Speaker> known = bearers.get(role);
        Map.Entry<Integer, Speaker> entry = known == null ? null : known.lowerEntry(span.start());
        return entry == null ? null : entry.getValue();
    }

    @Nullable
    Entity surname(String name) {
        return surnames.get(name);
    }

    /** The entity that ends right before the offset, a comma aside. */
    @Nullable
    Entity endingBefore(int offset) {
        Map.Entry<Integer, Entity> entry = entities.lowerEntry(offset);
        boolean near = entry != null && offset - entry.getValue().span().end() <= 3;
        return near && entry != null ? entry.getValue() : null;
    }

    /** The entities that share text with the span, in order. */
    List<Entity> within(Span span) {
        Integer from = entities.floorKey(span.start());
        return entities
                .subMap(from == null ? span.start() : from, true, Math.max(span.end(), span.start() + 1), false)
                .values()
                .stream()
                .filter(entity -> entity.span().overlaps(span))
                .toList();
    }
}
