package org.parallax.claim;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallax.text.CalendarNames;
import org.parallax.text.Token;

/**
 * Two sentences in nearly the same words speak of different things where each has a name, or a number of one unit, that
 * the other has not: "the Selmark tower" and "the Norvik tower". What only one of them names is more detail.
 */
final class Exchange {
    private Exchange() {}

    /** What was put in the place of what; null where nothing was. */
    static @Nullable String between(Clause asked, ClaimChecker.Known claim) {
        boolean dated = asked.sense().dateStated() && claim.sense().dated();
        Set<String> one = unshared(names(asked), claim.text(), dated);
        Set<String> two = unshared(names(claim), asked.proposition().text(), dated);
        if (!one.isEmpty() && !two.isEmpty()) {
            return "other names: " + one + " / " + two;
        }
        Set<String> here = new HashSet<>(asked.sense().quantities());
        Set<String> there = new HashSet<>(claim.sense().quantities());
        here.removeAll(claim.sense().quantities());
        there.removeAll(asked.sense().quantities());
        boolean oneUnit = here.stream().anyMatch(a -> there.stream().anyMatch(b -> unit(a).equals(unit(b))));
        return oneUnit ? "other numbers: " + here + " / " + there : null;
    }

    /** Whether the sentence has a name or a number that the claim has not, and so says more. */
    static boolean saysMore(Clause asked, ClaimChecker.Known claim) {
        boolean dated = asked.sense().dateStated() && claim.sense().dated();
        return !unshared(names(asked), claim.text(), dated).isEmpty()
                || !claim.sense().quantities().containsAll(asked.sense().quantities());
    }

    private static String unit(String quantity) {
        return quantity.substring(quantity.indexOf(' ') + 1);
    }

    private static Stream<String> names(Clause asked) {
        return asked
                .proposition()
                .account()
                .reading()
                .text()
                .tokens(asked.proposition().span())
                .stream()
                .filter(token -> token.isProper() && token.isWord())
                .map(Token::lower);
    }

    /** The capitalised words, the first only where it acts: any word may open a sentence. */
    private static Stream<String> names(ClaimChecker.Known claim) {
        String[] words = claim.text().split("[^\\p{L}\\p{N}]+");
        String subject = claim.sense().subject() == null ? "" : claim.sense().subject();
        return Stream.iterate(0, i -> i < words.length, i -> i + 1)
                .filter(i -> !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0)))
                .map(i -> i > 0 || subject.contains(lower(words[i])) ? lower(words[i]) : "")
                .filter(word -> !word.isEmpty());
    }

    /** Where both have their day, how they call it does not matter. */
    private static Set<String> unshared(Stream<String> names, String other, boolean dated) {
        String words = " " + lower(other).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return names.filter(name -> !words.contains(" " + name + " "))
                .filter(name -> !dated || !isCalendar(name))
                .collect(Collectors.toSet());
    }

    private static boolean isCalendar(String name) {
        return CalendarNames.WEEKDAYS.contains(name) || CalendarNames.MONTHS.contains(name);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
