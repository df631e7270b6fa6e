package org.parallax.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Entity.Type;

/**
 * Finds named things by capitals, gazetteers, titles and given names, and gives each the fullest name the text has for
 * it: "Putin" is "Vladimir Putin" where that stands anywhere in the text.
 */
final class EntityFinder {
    private static final Set<String> LINKS =
            Set.of("of", "de", "van", "von", "der", "bin", "al", "la", "del", "di", "&");
    private static final Set<String> SHORT_DATES =
            Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "oct", "nov", "dec");

    private final Lexicon places = Lexicon.named("places");
    private final Lexicon organisations = Lexicon.named("organisations");
    private final Lexicon organisationHeads = Lexicon.named("organisation-heads");
    private final Lexicon titles = Lexicon.named("titles");
    private final Lexicon firstNames = Lexicon.named("first-names");

    List<Entity> find(String text, List<Sentence> sentences, List<Token> tokens) {
        Set<String> written = lowerCaseWords(tokens);
        List<Entity> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Token> words = tokens.subList(sentence.firstToken(), sentence.endToken());
            int at = 0;
            while (at < words.size()) {
                int end = isName(words, at, written) ? endOfName(words, at, written) : at;
                if (end > at) {
                    add(text, words, at, end, found);
                }
                at = Math.max(at + 1, end);
            }
        }
        return withFullNames(found);
    }

    /** Words that the text also writes without a capital: at the start of a sentence they are no names. */
    private static Set<String> lowerCaseWords(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        for (Token token : tokens) {
            if (Character.isLowerCase(token.text().codePointAt(0))) {
                words.add(token.lower());
            }
        }
        return words;
    }

    private static boolean isName(List<Token> words, int at, Set<String> written) {
        Token word = words.get(at);
        if (!word.isCapital() || word.lower().equals("i") || isCalendar(word.lower())) {
            return false;
        }
        boolean acronym =
                word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
        if (acronym || word.isProper()) {
            return true;
        }
        boolean first = at == 0 || !words.get(at - 1).isWord();
        return !first && !written.contains(word.lower()) && !word.tag().startsWith("PRP");
    }

    private static boolean isCalendar(String word) {
        return CalendarNames.WEEKDAYS.contains(word)
                || CalendarNames.MONTHS.contains(word)
                || CalendarNames.SHORT_MONTHS.contains(word)
                || SHORT_DATES.contains(word);
    }

    private static int endOfName(List<Token> words, int start, Set<String> written) {
        int end = start + 1;
        while (end < words.size()) {
            if (isName(words, end, written)) {
                end++;
            } else if (LINKS.contains(words.get(end).text())
                    && end + 1 < words.size()
                    && isName(words, end + 1, written)) {
                end += 2;
            } else if (words.get(end).lower().equals("the")
                    && end + 1 < words.size()
                    && words.get(end - 1).lower().equals("of")
                    && isName(words, end + 1, written)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Cuts the run of capitals where known names begin and end, and keeps titles out of names. */
    private void add(String text, List<Token> words, int start, int end, List<Entity> found) {
        int at = start;
        boolean titled = false;
        while (at < end) {
            Lexicon.Hit title = first(titles, words.subList(at, end));
            if (title != null) {
                at += title.to();
                titled = true;
                continue;
            }
            Lexicon.Hit organisation = first(organisations, words.subList(at, end));
            Lexicon.Hit place = first(places, words.subList(at, end));
            int rest = end - at;
            if (organisation != null && (organisation.to() == rest || !isHead(words.get(end - 1)))) {
                found.add(entity(text, words, at, at + organisation.to(), Type.ORGANISATION));
                at += organisation.to();
            } else if (place != null && (place.to() == rest || !isHead(words.get(end - 1)))) {
                found.add(entity(text, words, at, at + place.to(), Type.PLACE));
                at += place.to();
            } else {
                int to = beforeTitle(words, at, end);
                found.add(entity(text, words, at, to, type(words.subList(at, to), titled)));
                at = to;
            }
        }
    }

    /** Where a title begins within the run, as in "Elden Army Gen. Ann Lee"; else the run's end. */
    private int beforeTitle(List<Token> words, int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            Lexicon.Hit title = first(titles, words.subList(i, end));
            if (title != null && title.to() < end - i) {
                return i;
            }
        }
        return end;
    }

    private static Lexicon.@Nullable Hit first(Lexicon lexicon, List<Token> words) {
        List<Lexicon.Hit> hits = lexicon.find(words.subList(0, Math.min(6, words.size())));
        return hits.isEmpty() || hits.get(0).from() > 0 ? null : hits.get(0);
    }

    private boolean isHead(Token word) {
        return organisationHeads.contains(word.lower());
    }

    private Type type(List<Token> name, boolean titled) {
        Token last = name.get(name.size() - 1);
        if (name.stream().anyMatch(this::isHead)) {
            return Type.ORGANISATION;
        }
        if (titled || firstNames.contains(name.get(0).lower())) {
            return Type.PERSON;
        }
        boolean acronym = last.text().length() >= 2
                && last.text().length() <= 6
                && last.text().equals(last.text().toUpperCase(Locale.ROOT));
        if (name.size() == 1) {
            return acronym ? Type.ORGANISATION : Type.OTHER;
        }
        boolean adjectives = name.stream().anyMatch(word -> word.tag().startsWith("JJ"));
        return name.size() <= 4 && !adjectives ? Type.PERSON : Type.OTHER;
    }

    private static Entity entity(String text, List<Token> words, int from, int to, Type type) {
        Span span = new Span(
                words.get(from).span().start(), words.get(to - 1).span().end());
        return new Entity(span, type, span.of(text));
    }

    private static List<Entity> withFullNames(List<Entity> found) {
        Map<String, Entity> fullest = new HashMap<>();
        for (Entity entity : found) {
            if (entity.type() == Type.PERSON && entity.name().indexOf(' ') > 0) {
                String last = lastWord(entity.name());
                fullest.merge(
                        last, entity, (a, b) -> b.name().length() > a.name().length() ? b : a);
            }
        }
        List<Entity> named = new ArrayList<>(found.size());
        for (Entity entity : found) {
            boolean person = entity.type() == Type.PERSON || entity.type() == Type.OTHER;
            Entity full = person ? fullest.get(lastWord(entity.name())) : null;
            boolean part = full != null && (" " + full.name()).endsWith(" " + entity.name());
            named.add(part && full != null ? new Entity(entity.span(), Type.PERSON, full.name()) : entity);
        }
        return named;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
