package org.parallax.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Days;

/**
 * What a clause says, as the matcher compares it.
 *
 * @param date the day, month, year or interval (ISO) in which it was said or to which it speaks, of an interval only the
 *     end where it is not known since when ({@code ../2031-05-06}); null where nothing tells
 * @param dateStated whether the text gives the date, rather than the day of publication
 * @param words content lemmas in order, without stop words; names folded by {@link org.parallax.story.Names}
 * @param core the main verb, and the noun that acts, as folded lemmas; empty where something merely is
 * @param subject the named party that acts, folded; null where none does
 * @param object the name the action is turned to, folded; null where there is none
 * @param quantities numbers with their unit, such as {@code 24 hour}; not those that are only a bound ("at least 12")
 * @param places folded names of the places it names
 * @param negations how many negating words it has; an odd number denies
 * @param denied the thing it says there is none of ("no conditions were set"), as a folded lemma; null where there is none
 * @param utterance whether it says that, when or where words were spoken, not what they were
 * @param attitude the verb, folded, where it says how somebody takes a thing ("welcomes the talks"); null for all others
 * @param unconfirming whether it says that somebody did not confirm what it states
 * @param together whether it says so of several parties at once ("Lee and Holm agreed", "both sides", "a mutual wish")
 * @param speaker who is said to say so, folded; null in own voice
 */
public record Sense(
        @Nullable String date,
        boolean dateStated,
        List<String> words,
        Set<String> core,
        @Nullable String subject,
        @Nullable String object,
        Set<String> quantities,
        Set<String> places,
        int negations,
        @Nullable String denied,
        Modality modality,
        boolean utterance,
        @Nullable String attitude,
        boolean unconfirming,
        boolean together,
        @Nullable String speaker) {
    private static final double LEAST_AMOUNT = 10;

    public Sense {
        core = core == null ? Set.of() : core; // claims stored before clauses had one
    }

    /** Whether it says how much or how many; small numbers mostly count who is meant ("the two leaders"). */
    boolean tellsAmount() {
        return quantities.stream()
                .filter(quantity -> !quantity.startsWith("date "))
                .anyMatch(quantity -> Double.parseDouble(quantity.split(" ", 2)[0]) >= LEAST_AMOUNT);
    }

    /** The same, denied once more. */
    Sense contrary() {
        return new Sense(
                date,
                dateStated,
                words,
                core,
                subject,
                object,
                quantities,
                places,
                negations + 1,
                denied,
                modality,
                utterance,
                attitude,
                unconfirming,
                together,
                speaker);
    }

    /** Whether it is known when, not only until when. */
    boolean dated() {
        return date != null && !Days.isOpen(date);
    }

    boolean denies() {
        return negations % 2 == 1;
    }
}
