package org.parallax.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.story.Account;
import org.parallax.text.AnnotatedText;
import org.parallax.text.Entity;
import org.parallax.text.Lexicon;
import org.parallax.text.Sentence;
import org.parallax.text.Span;
import org.parallax.text.Token;

/** Finds the labels of one account: names with what stands before them, and noun phrases without a name. */
final class LabelFinder {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Lexicon roles = Lexicon.named("roles");
    private final Lexicon countries = Lexicon.named("countries");

    /** Its labels in the order of the text, as those of the first account of a story. */
    List<Label> find(Account account) {
        return new Finder(account).find();
    }

    private final class Finder {
        private final AnnotatedText text;
        private final QuotedSpans quoted;
        private final @Nullable Entity[] entityAt;
        private final List<Label> labels = new ArrayList<>();

        Finder(Account account) {
            this.text = account.reading().text();
            this.quoted = new QuotedSpans(account);
            this.entityAt = new @Nullable Entity[text.tokens().size()];
            for (Entity entity : text.entities()) {
                for (int i = text.tokenFrom(entity.span().start());
                        i < text.tokenFrom(entity.span().end());
                        i++) {
                    entityAt[i] = entity;
                }
            }
            markOtherPlacesOfNames();
        }

        /** A capital word that is a name elsewhere in the text is one here, whatever the tagger took it for. */
        private void markOtherPlacesOfNames() {
            Map<String, Entity> words = new HashMap<>();
            text.entities().forEach(entity -> words.putIfAbsent(text.at(entity.span()), entity));
            for (int i = 0; i < entityAt.length; i++) {
                Entity known = entityAt[i] == null ? words.get(token(i).text()) : null;
                if (known != null && Character.isUpperCase(token(i).text().charAt(0))) {
                    entityAt[i] = new Entity(token(i).span(), known.type(), known.name());
                }
            }
        }

        List<Label> find() {
            int covered = 0;
            for (Sentence sentence : text.sentences()) {
                for (NounPhrase phrase : NounPhrase.in(text, sentence)) {
                    addNames(covered, phrase.from(), sentence.endToken());
                    read(phrase, sentence.endToken());
                    covered = phrase.to();
                }
                addNames(covered, sentence.endToken(), sentence.endToken());
                covered = sentence.endToken();
            }
            return labels;
        }

        /** Names outside noun phrases: the tagger takes some for verbs. */
        private void addNames(int from, int to, int limit) {
            for (int i = from; i < to; i++) {
                Entity entity = entityAt[i];
                if (entity != null && (i + 1 == to || entityAt[i + 1] != entity)) {
                    int first = Math.max(from, text.tokenFrom(entity.span().start()));
                    labels.add(label(first, i + 1, entity, new NounPhrase(first, i + 1), limit));
                }
            }
        }

        /** "The director's plan" names the director as well as the plan. */
        private void readPossessor(NounPhrase phrase, int limit) {
            for (int i = phrase.to() - 1; i > phrase.from(); i--) {
                if (NounPhrase.possessive(token(i)) && entityAt[i - 1] == null) {
                    read(new NounPhrase(phrase.from(), i), limit);
                    return;
                }
            }
        }

        private void read(NounPhrase phrase, int limit) {
            readPossessor(phrase, limit);
            int from = phrase.from();
            while (from + 1 < phrase.to()
                    && (ARTICLES.contains(token(from).lower()) || NounPhrase.possessive(token(from)))) {
                from++;
            }
            Entity last = entityAt[phrase.to() - 1];
            int head = last == null ? phrase.to() : text.tokenFrom(last.span().start());
            for (int i = from; i < head; i++) {
                Entity inner = entityAt[i];
                boolean whole = inner != null && (i + 1 == head || entityAt[i + 1] != inner);
                if (inner != null && whole) {
                    labels.add(label(text.tokenFrom(inner.span().start()), i + 1, inner, phrase, limit));
                }
            }
            if (last == null) {
                labels.add(label(from, phrase.to(), null, phrase, limit));
            } else {
                boolean person = last.type() == Entity.Type.PERSON;
                labels.add(label(person ? from : head, phrase.to(), last, phrase, limit));
            }
        }

        private Label label(int from, int to, @Nullable Entity entity, NounPhrase phrase, int limit) {
            Set<String> heads = new HashSet<>();
            Set<String> modifiers = new HashSet<>();
            int nameFrom = entity == null ? to : nameFrom(entity, from, to);
            for (int i = from; i < nameFrom; i++) {
                boolean head = entity == null ? i == to - 1 : roles.contains(token(i).lemma());
                if (head) {
                    heads.add(token(i).lemma());
                } else if (limits(i)) {
                    modifiers.add(key(i));
                }
            }
            int end = to == phrase.to() ? addComplement(to, limit, modifiers) : to;
            int last = entity == null ? end : to;
            Token first = token(phrase.from());
            return new Label(
                    0,
                    new Span(token(from).span().start(), token(last - 1).span().end()),
                    entity == null
                            ? null
                            : text.at(new Span(
                                    token(nameFrom).span().start(),
                                    token(to - 1).span().end())),
                    entity == null ? null : entity.type(),
                    heads,
                    modifiers,
                    token(to - 1).tag().endsWith("S"),
                    first.tag().equals("PRP$")
                            || first.tag().equals("DT") && !first.lower().startsWith("a"),
                    quoted.hold(token(to - 1).span()));
        }

        /** Where the name itself begins: roles and countries at the front of a run of capitals are not part of it. */
        private int nameFrom(Entity entity, int from, int to) {
            int at = Math.max(from, text.tokenFrom(entity.span().start()));
            boolean mayHaveRole = entity.type() == Entity.Type.PERSON || entity.type() == Entity.Type.OTHER;
            while (mayHaveRole && at + 1 < to && isBeforeNames(at, to)) {
                at++;
            }
            return at;
        }

        private boolean isBeforeNames(int i, int to) {
            String word = token(i).lower();
            return roles.contains(word)
                    || countries.contains(word)
                    || i + 2 < to
                            && countries.contains(word + " " + token(i + 1).lower())
                    || i > 0 && countries.contains(token(i - 1).lower() + " " + word)
                    || word.equals("prime");
        }

        /** Nouns and countries limit what a head stands for; most adjectives only colour it. */
        private boolean limits(int i) {
            return !token(i).tag().startsWith("JJ")
                    || countries.contains(key(i))
                    || entityAt[i] != null
                    || !key(i).equals(token(i).lemma())
                    || i + 1 < entityAt.length && token(i + 1).lemma().equals("minister");
        }

        /** "… of South Korea", "… in Ukraine": what follows limits as well. Returns where it ends. */
        private int addComplement(int to, int limit, Set<String> modifiers) {
            int at = to + 1;
            if (at < limit && token(at).tag().equals("DT")) {
                at++;
            }
            boolean of = at < limit && token(to).lower().equals("of");
            boolean in = at < limit && token(to).lower().equals("in") && isPlace(at);
            int end = to;
            while (at < limit && (of && nominal(at) || in && isPlace(at))) {
                modifiers.add(key(at));
                end = ++at;
            }
            return end;
        }

        private boolean isPlace(int i) {
            Entity entity = entityAt[i];
            return entity != null && entity.type() == Entity.Type.PLACE;
        }

        private boolean nominal(int i) {
            return token(i).tag().startsWith("NN") || token(i).tag().startsWith("JJ");
        }

        /** A word by which phrases are compared; names of countries and their adjectives are one. */
        private String key(int i) {
            Entity entity = entityAt[i];
            String word = entity == null || entity.type() == Entity.Type.PERSON
                    ? token(i).lower()
                    : text.at(entity.span()).toLowerCase(Locale.ROOT);
            if (i + 1 < entityAt.length
                    && countries.contains(word + " " + token(i + 1).lower())) {
                word = word + " " + token(i + 1).lower();
            }
            Lexicon.Entry country = countries.get(word);
            return country != null ? country.type() : entity == null ? token(i).lemma() : word;
        }

        private Token token(int i) {
            return text.tokens().get(i);
        }
    }
}
