package org.parallax.claim;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Days;

/** In what two clauses exclude each other, or may. */
final class Conflicts {
    /** Days between publication and the words reported without a date. */
    private static final int NEWS_CYCLE = 1;

    private Conflicts() {}

    /** Both name places, and none is shared. */
    static boolean places(Sense a, Sense b) {
        return !a.places().isEmpty()
                && !b.places().isEmpty()
                && a.places().stream().noneMatch(b.places()::contains);
    }

    /** Both name quantities of one unit, and none is shared. */
    static boolean quantities(Sense a, Sense b) {
        if (a.quantities().isEmpty() || b.quantities().isEmpty()) {
            return false;
        }
        for (String quantity : a.quantities()) {
            if (b.quantities().contains(quantity)) {
                return false;
            }
        }
        Set<String> units = units(a);
        units.retainAll(units(b));
        return !units.isEmpty();
    }

    private static Set<String> units(Sense clause) {
        Set<String> units = new HashSet<>();
        for (String quantity : clause.quantities()) {
            units.add(quantity.startsWith("date ") ? "date" : quantity.substring(quantity.indexOf(' ') + 1));
        }
        return units;
    }

    /** Whether both may speak of one time: dates that the text does not state may be off by a news cycle. */
    static boolean sameTime(Sense a, Sense b) {
        String one = a.date();
        String two = b.date();
        if (one == null || two == null || one.equals(two)) {
            return true;
        }
        long days = Days.of(one).gap(Days.of(two));
        return days == 0 || days <= NEWS_CYCLE && !(a.dateStated() && b.dateStated());
    }

    /** Who acts and what they do in one clause is nowhere in the other: they share a topic, no more. */
    static boolean cores(Sense a, Sense b) {
        return !a.core().isEmpty()
                && !b.core().isEmpty()
                && Collections.disjoint(a.core(), b.words())
                && Collections.disjoint(b.core(), a.words());
    }

    /** One says how somebody takes a thing ("welcomes the talks"), and the other says nothing of that. */
    static boolean attitudes(Sense a, Sense b) {
        return isMissing(a.attitude(), b) || isMissing(b.attitude(), a);
    }

    private static boolean isMissing(@Nullable String word, Sense clause) {
        return word != null && !clause.words().contains(word);
    }

    /** One is put so, the other is not. */
    static boolean onlyOne(Modality modality, Sense a, Sense b) {
        return (a.modality() == modality) != (b.modality() == modality);
    }

    /** One says of several parties together what the other says of one. */
    static boolean together(Sense a, Sense b) {
        return a.together() != b.together() && (a.together() ? b : a).subject() != null;
    }

    /** Both name who acts, and it is not the same party. */
    static boolean subjects(Sense a, Sense b) {
        return !a.utterance() && twoParties(a, b);
    }

    private static boolean twoParties(Sense a, Sense b) {
        return a.subject() != null && b.subject() != null && !a.subject().equals(b.subject());
    }

    /** Two named parties that change places: who acts in one clause is who is acted on in the other. */
    static boolean turned(Sense a, Sense b) {
        return twoParties(a, b) && actsOn(a, b) && actsOn(b, a);
    }

    /** The same, where {@code a} names nobody that is acted on, and its speaker is to be understood. */
    static boolean turnedToSpeaker(Sense a, Sense b) {
        return twoParties(a, b) && actsOn(b, a) && a.object() == null && Objects.equals(b.subject(), a.speaker());
    }

    /** Whether who acts in {@code b} is who is acted on in {@code a}. */
    private static boolean actsOn(Sense a, Sense b) {
        return Objects.equals(b.subject(), a.object());
    }

    /** Two named parties, each acting in one clause. */
    static boolean roles(Sense a, Sense b) {
        return twoParties(a, b) && (actsOn(a, b) || actsOn(b, a));
    }
}
