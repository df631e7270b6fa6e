package org.parallax.mention;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parallax.text.CalendarNames;

/** The words of the closed classes of English, in lower case, as the rules need them. */
final class ClosedClasses {

    static final Set<String> ARTICLES = Set.of("the", "a", "an", "his", "her", "their", "its", "'s", "no", "any");

    static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "am", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "has",
            "have", "had", "having", "'ve", "’ve", "'d", "’d", "do", "does", "did", "will", "would", "can", "could",
            "may", "might", "must", "shall", "should", "'ll", "’ll", "ca", "wo");

    static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "cannot");

    static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "i",
            "we",
            "you",
            "who",
            "which",
            "one",
            "some",
            "many",
            "others",
            "most",
            "few",
            "nobody",
            "everyone",
            "everybody",
            "someone",
            "no-one",
            "both",
            "all",
            "him",
            "her",
            "them",
            "us",
            "me",
            "himself",
            "herself",
            "themselves",
            "those",
            "these",
            "this",
            "that",
            "several",
            "another",
            "neither");

    private static final Set<String> PARTS_OF_TIME = Set.of(
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "morning",
            "afternoon",
            "evening",
            "night",
            "week",
            "month",
            "year");

    static final Set<String> TIMES = Stream.of(
                    CalendarNames.WEEKDAYS, CalendarNames.MONTHS, CalendarNames.SHORT_MONTHS, PARTS_OF_TIME)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> CLOSED = Set.of(
            "i", "the", "a", "an", "he", "she", "it", "they", "we", "you", "his", "her", "and", "but", "or", "that",
            "this", "in", "on", "at", "of", "for", "to", "is", "was", "are", "not", "if", "as", "when", "what", "who",
            "i'm", "i'd", "yes", "no");

    private ClosedClasses() {}
}
