package org.parallax.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposition as the matcher sees it.
 *
 * @param words content lemmas in order, without stop words; names folded by {@link Names}
 * @param subject the named party that acts, folded; null where none does
 * @param object the name the action is turned to, folded; null where there is none
 * @param names folded names in the clause
 * @param quantities numbers with their unit, such as {@code 24 hour}
 * @param negations how many negating words it has; an odd number denies
 * @param utterance whether it says that, when or where words were spoken, not what they were
 * @param unconfirming whether it says that somebody did not confirm what it states
 * @param dateStated whether the text gives the date, rather than the day of publication
 */
record Clause(
        Proposition proposition,
        List<String> words,
        @Nullable String subject,
        @Nullable String object,
        Set<String> names,
        Set<String> quantities,
        int negations,
        Modality modality,
        boolean utterance,
        boolean unconfirming,
        boolean dateStated,
        @Nullable String speaker,
        float[] vector) {

    boolean denied() {
        return negations % 2 == 1;
    }

    String id() {
        return proposition.account().id() + ":" + proposition.span().start() + "-"
                + proposition.span().end();
    }
}
