package org.parallax.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Entity;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Names each speaker by the fullest name the article gives: pronouns, surnames, titles and roles. A metonym stays what
 * it is. Speakers are resolved in text order, since a pronoun looks back at who spoke last.
 */
final class SpeakerResolver {

    private static final Set<String> SINGULAR = Set.of("he", "she", "him", "her", "himself", "herself", "his");
    private static final Set<String> NEUTRAL = Set.of("it", "its", "which");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "we");
    private static final Set<String> OPEN = Set.of(
            "one", "some", "many", "others", "most", "few", "someone", "several", "nobody", "all", "those", "these",
            "i", "you");
    private static final Set<String> ROLES = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "president",
            "president-elect",
            "minister",
            "premier",
            "chancellor",
            "leader",
            "senator",
            "governor",
            "mayor",
            "republican",
            "democrat",
            "candidate",
            "nominee",
            "secretary",
            "ambassador",
            "general",
            "chief",
            "chairman",
            "chairwoman",
            "chair",
            "director",
            "judge",
            "lawyer",
            "attorney",
            "professor",
            "author",
            "billionaire",
            "politician",
            "official",
            "envoy",
            "representative",
            "congressman",
            "congresswoman",
            "analyst",
            "strategist",
            "commander",
            "executive",
            "manager",
            "coach",
            "player",
            "actor",
            "businessman",
            "mogul",
            "commissioner",
            "prosecutor",
            "sheriff",
            "doctor",
            "owner",
            "founder",
            "head",
            "man",
            "woman");
    private static final Set<String> BODIES = Set.of(
            "ministry",
            "government",
            "administration",
            "campaign",
            "company",
            "agency",
            "team",
            "party",
            "office",
            "bank",
            "department",
            "police",
            "committee",
            "commission",
            "court",
            "council",
            "union",
            "group",
            "bureau",
            "embassy",
            "army",
            "military",
            "kremlin",
            "house",
            "statement",
            "newspaper",
            "paper",
            "firm",
            "organisation",
            "organization",
            "university",
            "institute",
            "board",
            "authority",
            "authorities",
            "senate",
            "parliament");

    private final AnnotatedText text;
    private @Nullable Speaker lastPerson;
    private @Nullable Speaker lastBody;

    SpeakerResolver(AnnotatedText text) {
        this.text = text;
    }

    @Nullable
    Speaker resolve(Attributed one) {
        if (one.speaker() == null) {
            return null;
        }
        Speaker speaker = speaker(one.speaker());
        if (speaker.kind() == Speaker.Kind.PERSON) {
            lastPerson = speaker;
        } else if (speaker.kind() == Speaker.Kind.INSTITUTION) {
            lastBody = speaker;
        }
        return speaker;
    }

    /** The fullest name for the words at the span, as for an intermediary. */
    String name(Span span) {
        Entity entity = head(span);
        return entity == null ? withoutArticle(text.at(span)) : entity.name();
    }

    private Speaker speaker(Span span) {
        String words = text.at(span).toLowerCase(Locale.ROOT);
        Entity entity = head(span);
        if (entity != null) {
            return new Speaker(span, entity.name(), kind(entity));
        }
        if (SINGULAR.contains(words)) {
            return like(span, personBefore(span), Speaker.Kind.PERSON);
        }
        if (words.equals("who")) {
            return like(span, antecedent(span), Speaker.Kind.ANONYMOUS);
        }
        if (NEUTRAL.contains(words) || PLURAL.contains(words)) {
            return like(span, lastBody, Speaker.Kind.ANONYMOUS);
        }
        return common(span, words);
    }

    private static Speaker like(Span span, @Nullable Speaker same, Speaker.Kind otherwise) {
        return same == null ? new Speaker(span, "unknown", otherwise) : new Speaker(span, same.name(), same.kind());
    }

    private Speaker common(Span span, String words) {
        List<Token> tokens = text.tokens(span);
        String head = tokens.isEmpty() ? words : tokens.get(tokens.size() - 1).lemma();
        boolean definite = words.startsWith("the ") || words.startsWith("his ") || words.startsWith("her ");
        if (definite && ROLES.contains(head)) {
            Speaker holder = holder(head, span);
            if (holder != null) {
                return new Speaker(span, holder.name(), holder.kind());
            }
        }
        boolean body = definite && tokens.stream().anyMatch(token -> BODIES.contains(token.lower()));
        return new Speaker(
                span, withoutArticle(text.at(span)), body ? Speaker.Kind.INSTITUTION : Speaker.Kind.ANONYMOUS);
    }

    /** Who bears the role: the nearest person before with the word beside the name, else who spoke last. */
    private @Nullable Speaker holder(String role, Span span) {
        List<Entity> entities = text.entities();
        for (int i = entities.size() - 1; i >= 0; i--) {
            Entity entity = entities.get(i);
            if (entity.type() == Entity.Type.PERSON && entity.span().end() <= span.start() && beside(entity, role)) {
                return new Speaker(span, entity.name(), Speaker.Kind.PERSON);
            }
        }
        return lastPerson;
    }

    private boolean beside(Entity entity, String role) {
        int at = text.tokenFrom(entity.span().start());
        int end = text.tokenFrom(entity.span().end());
        for (int i = Math.max(0, at - 3); i < Math.min(text.tokens().size(), end + 6); i++) {
            if (text.tokens().get(i).lemma().equals(role)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Speaker personBefore(Span span) {
        if (lastPerson != null && lastPerson.span().start() < span.start()) {
            Entity between = lastSubject(lastPerson.span().end(), span.start());
            return between == null ? lastPerson : new Speaker(span, between.name(), Speaker.Kind.PERSON);
        }
        Entity person = lastSubject(0, span.start());
        return person == null ? null : new Speaker(span, person.name(), Speaker.Kind.PERSON);
    }

    /** The first person named in the sentence of the span before it, or the one that begins the sentence before. */
    private @Nullable Entity lastSubject(int from, int to) {
        Entity found = null;
        for (Entity entity : text.entities()) {
            if (entity.span().start() >= to) {
                break;
            }
            if (entity.span().start() >= from && entity.type() == Entity.Type.PERSON && beginsSentence(entity)) {
                found = entity;
            }
        }
        return found;
    }

    private boolean beginsSentence(Entity entity) {
        var sentence = text.sentenceAt(entity.span().start());
        return sentence != null && entity.span().start() - sentence.span().start() < 40;
    }

    private @Nullable Speaker antecedent(Span span) {
        Entity found = null;
        for (Entity entity : text.entities()) {
            if (entity.span().start() >= span.start()) {
                break;
            }
            found = span.start() - entity.span().end() < 60 ? entity : found;
        }
        return found == null ? null : new Speaker(span, found.name(), kind(found));
    }

    private static Speaker.Kind kind(Entity entity) {
        return entity.type() == Entity.Type.PERSON ? Speaker.Kind.PERSON : Speaker.Kind.INSTITUTION;
    }

    /** The entity that heads the phrase: a person before others, never one that only owns the head. */
    private @Nullable Entity head(Span span) {
        Entity best = null;
        for (Entity entity : text.entities()) {
            if (entity.span().start() >= span.end()) {
                break;
            }
            boolean inside = span.contains(entity.span()) || entity.span().contains(span);
            if (inside && heads(entity, span) && (best == null || best.type() != Entity.Type.PERSON)) {
                best = entity;
            }
        }
        return best;
    }

    private boolean heads(Entity entity, Span span) {
        int after = text.tokenFrom(entity.span().end());
        if (entity.span().end() >= span.end()) {
            return linkedOnlyByNames(entity, span);
        }
        Token next = text.tokens().get(after);
        return entity.type() == Entity.Type.PERSON
                && (next.text().equals(",")
                        || next.text().equals("of")
                        || next.text().equals("("));
    }

    /** "officials in Kiev" is not headed by Kiev: a preposition before the entity makes it no head. */
    private boolean linkedOnlyByNames(Entity entity, Span span) {
        for (Token token : text.tokens(
                new Span(span.start(), Math.max(span.start(), entity.span().start())))) {
            if (Set.of("of", "in", "for", "at", "from", "to", "with", "on").contains(token.lower())) {
                return false;
            }
        }
        return true;
    }

    private static String withoutArticle(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? words.substring(4) : lower.startsWith("a ") ? words.substring(2) : words;
    }
}
