package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Days;

/**
 * Types the relation of two clauses that do not state the same. Guards against the usual false contradictions: an update
 * over time, another scope (places, "at least 12"), a wish or a mere possibility, that somebody spoke set against what
 * was said, and one article that weighs both sides. What is too close to call gets no relation.
 */
final class RelationTyper {
    /** @param turned whether the relation runs from the second clause to the first */
    record Typed(Relation.Type type, double probability, boolean turned, String why) {}

    private static final double ALIKE = 0.55;
    private static final double RELATED = 0.35;
    /** The part of a clause's words that another must have to be said to elaborate on it. */
    private static final double SAID_TOO = 0.8;
    /** What is not confirmed is rarely put in the same words. */
    private static final double CONFIRMABLE = 0.5;

    private final Antonyms antonyms = new Antonyms();

    /** @param sameHand whether one article has both: it reports both sides and does not contradict itself */
    @Nullable
    Typed type(Sense a, Sense b, Match match, boolean sameHand) {
        if (a.utterance() || b.utterance()) {
            return a.utterance() && b.utterance() && !sameHand ? occasions(a, b, match) : null;
        }
        if (a.unconfirming() != b.unconfirming()) {
            return match.alike() < CONFIRMABLE
                    ? null
                    : new Typed(Relation.Type.NOT_CONFIRMED_BY, match.alike(), a.unconfirming(), "not confirmed");
        }
        Typed direction = direction(a, b, match);
        if (direction != null) {
            return direction;
        }
        if (match.alike() < ALIKE) {
            return sameHand ? null : elaboration(a, b, match);
        }
        if (!Conflicts.sameTime(a, b)) {
            return match.timeless() >= ALIKE
                    ? new Typed(
                            Relation.Type.SAME_PROPOSITION_OTHER_DATE, match.timeless(), false, "same words, other day")
                    : null;
        }
        return sameHand ? null : conflictOrMore(a, b, match);
    }

    /** Words spoken on occasions that exclude each other: "during the fair", "ahead of the fair". */
    private @Nullable Typed occasions(Sense a, Sense b, Match match) {
        String antonym = antonyms.between(a.words(), b.words());
        return antonym != null && match.alike() >= ALIKE && Conflicts.sameTime(a, b)
                ? new Typed(Relation.Type.CONTRADICTS, match.alike(), false, antonym)
                : null;
    }

    private @Nullable Typed conflictOrMore(Sense a, Sense b, Match match) {
        String conflict = conflict(a, b);
        if (conflict != null) {
            if (Conflicts.places(a, b)) {
                return null;
            }
            if (isUpdate(a, b)) {
                String why = "an update: " + a.quantities() + " / " + b.quantities();
                return new Typed(Relation.Type.SAME_PROPOSITION_OTHER_DATE, match.alike(), false, why);
            }
            return a.modality() == Modality.ASSERTED && b.modality() == Modality.ASSERTED
                    ? new Typed(Relation.Type.CONTRADICTS, match.alike(), false, conflict)
                    : null;
        }
        if (Conflicts.onlyOne(Modality.POSSIBLE, a, b)) {
            String why = a.modality() + " / " + b.modality();
            return new Typed(Relation.Type.MODALITY_CONFLICT, match.alike(), false, why);
        }
        return elaboration(a, b, match);
    }

    /** Other numbers a day later: counts grow. */
    private static boolean isUpdate(Sense a, Sense b) {
        return a.date() != null
                && b.date() != null
                && Days.of(a.date()).gap(Days.of(b.date())) > 0
                && a.denies() == b.denies()
                && Conflicts.quantities(a, b);
    }

    /** One says what the other says, and a good deal more; the relation runs from the one that says more. */
    private @Nullable Typed elaboration(Sense a, Sense b, Match match) {
        boolean firstSaysMore = match.covering() >= SAID_TOO && match.covered() < ClaimMatcher.MORE;
        boolean secondSaysMore = match.covered() >= SAID_TOO && match.covering() < ClaimMatcher.MORE;
        boolean compatible = a.modality() == b.modality()
                && Conflicts.sameTime(a, b)
                && !Conflicts.places(a, b)
                && conflict(a, b) == null;
        return match.alike() >= RELATED && compatible && (firstSaysMore || secondSaysMore)
                ? new Typed(Relation.Type.ELABORATES, match.alike(), secondSaysMore, "says the same and more")
                : null;
    }

    /** Why both cannot hold; null where they can. */
    private @Nullable String conflict(Sense a, Sense b) {
        if (a.denies() != b.denies()) {
            return "one denies what the other states";
        }
        if (Conflicts.quantities(a, b)) {
            return a.quantities() + " / " + b.quantities();
        }
        return antonyms.between(a.words(), b.words());
    }

    /** The same act, the parties changed about: who asks, who is asked. */
    private static @Nullable Typed direction(Sense a, Sense b, Match match) {
        boolean turned = Conflicts.turned(a, b) || Conflicts.turnedToSpeaker(a, b) || Conflicts.turnedToSpeaker(b, a);
        return turned && match.alike() >= RELATED
                ? new Typed(Relation.Type.DIRECTION_CONFLICT, match.alike(), false, a.subject() + " / " + b.subject())
                : null;
    }
}
