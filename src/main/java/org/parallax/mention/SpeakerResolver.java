package org.parallax.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.mention.Speaker.Kind;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Entity;
import org.parallax.text.Lexicon;
import org.parallax.text.Span;
import org.parallax.text.Token;

/**
 * Names each speaker by the fullest name the article gives: pronouns, surnames, titles and roles. A metonym stays what
 * it is. To be asked in the order in which the speakers stand in the text, since a pronoun looks back.
 */
final class SpeakerResolver {

    static final Lexicon ROLES = Lexicon.named("speaker-roles");
    static final Lexicon MUTE = Lexicon.named("mute");

    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "himself", "herself", "his");
    private static final Set<String> IMPERSONAL = Set.of("it", "its", "which", "they", "them", "their", "that");
    private static final Set<String> POSSESSIVE = Set.of("the", "his", "her", "their", "its");
    private static final Set<String> PREPOSITIONS = Set.of("of", "in", "for", "at", "from", "to", "with", "on");

    private final AnnotatedText text;
    private final Discourse discourse;

    SpeakerResolver(AnnotatedText text, Quotations quotations) {
        this.text = text;
        this.discourse = new Discourse(text, quotations);
    }

    /** @param outermost whether the outlet itself reports it, so that pronouns after it may mean its speaker */
    @Nullable
    Speaker resolve(Attributed one, boolean outermost) {
        if (one.speaker() == null) {
            return null;
        }
        Speaker speaker = speaker(one.speaker(), one);
        if (outermost) {
            discourse.heard(speaker);
        }
        return speaker;
    }

    /** The fullest name for the words at the span, as for an intermediary. */
    String name(Span span) {
        Entity entity = head(span);
        return entity == null ? withoutArticle(text.at(span)) : entity.name();
    }

    private Speaker speaker(Span span, Attributed one) {
        String words = text.at(span).toLowerCase(Locale.ROOT);
        if (PERSONAL.contains(words)) {
            return like(span, discourse.person(span, one.content(), words), Kind.PERSON);
        }
        if (words.equals("who")) {
            Entity antecedent = discourse.endingBefore(span.start());
            return antecedent == null ? like(span, null, Kind.ANONYMOUS) : named(span, antecedent);
        }
        if (IMPERSONAL.contains(words)) {
            return like(span, discourse.body(span), Kind.ANONYMOUS);
        }
        List<Token> tokens = text.tokens(span);
        Speaker holder = tokens.isEmpty() ? null : byRole(span, tokens, one);
        if (holder != null) {
            return holder;
        }
        Entity entity = head(span);
        return entity == null ? common(span, tokens) : named(span, entity);
    }

    private static Speaker like(Span span, @Nullable Speaker same, Kind otherwise) {
        return same == null ? new Speaker(span, "unknown", otherwise) : new Speaker(span, same.name(), same.kind());
    }

    private static Speaker named(Span span, Entity entity) {
        if (MUTE.contains(entity.name().toLowerCase(Locale.ROOT))) {
            return new Speaker(span, entity.name(), Kind.MUTE);
        }
        boolean person = entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.OTHER;
        return new Speaker(span, entity.name(), person ? Kind.PERSON : Kind.INSTITUTION);
    }

    /** "the spokesman", "the Republican": whoever bears the role in the text before. */
    private @Nullable Speaker byRole(Span span, List<Token> tokens, Attributed one) {
        Token last = tokens.get(tokens.size() - 1);
        boolean definite = POSSESSIVE.contains(tokens.get(0).lower()) && tokens.size() <= 5;
        Lexicon.Entry role = ROLES.get(last.lemma());
        if (!definite || role == null || !role.type().equals("person")) {
            return null;
        }
        Speaker holder = discourse.bearer(last.lemma(), span);
        holder = holder == null ? discourse.person(span, one.content(), "") : holder;
        return holder == null ? null : new Speaker(span, holder.name(), holder.kind());
    }

    private Speaker common(Span span, List<Token> tokens) {
        String name = withoutArticle(text.at(span));
        if (tokens.size() == 1 && Character.isUpperCase(name.codePointAt(0))) {
            Entity same = discourse.surname(name);
            return new Speaker(span, same == null ? name : same.name(), Kind.PERSON);
        }
        boolean definite =
                !tokens.isEmpty() && POSSESSIVE.contains(tokens.get(0).lower());
        boolean body = definite && tokens.stream().anyMatch(token -> is(token, "body"));
        return new Speaker(span, name, body ? Kind.INSTITUTION : Kind.ANONYMOUS);
    }

    private static boolean is(Token token, String type) {
        Lexicon.Entry entry = ROLES.get(token.lemma());
        return entry != null && entry.type().equals(type);
    }

    /** The entity that heads the phrase: a person before others, never one that only owns or places the head. */
    private @Nullable Entity head(Span span) {
        Entity best = null;
        for (Entity entity : discourse.within(span)) {
            if (heads(entity, span) && (best == null || best.type() != Entity.Type.PERSON)) {
                best = entity;
            }
        }
        return best;
    }

    private boolean heads(Entity entity, Span span) {
        if (entity.span().end() >= span.end()) {
            Span before =
                    new Span(span.start(), Math.max(span.start(), entity.span().start()));
            return text.tokens(before).stream().noneMatch(token -> PREPOSITIONS.contains(token.lower()));
        }
        Token next = text.tokens().get(text.tokenFrom(entity.span().end()));
        return entity.type() == Entity.Type.PERSON && Set.of(",", "of", "(").contains(next.text());
    }

    private static String withoutArticle(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? words.substring(4) : lower.startsWith("a ") ? words.substring(2) : words;
    }
}
