package org.parallax.claim;

/**
 * How two clauses compare. {@code same} is the probability that both state the same thing; {@code alike} the
 * probability that they would, were it not for a denial, a date, a number or another conflict between them;
 * {@code timeless} the probability that they would, were they of one day. {@code covered} is the part of the first
 * clause's words, by their rarity, that the second has too, {@code covering} the part of the second's that the first has.
 * {@code odds} are the log odds of {@code same}, which {@link ClaimMatcher#explain} takes apart.
 */
record Match(
        double same, double alike, double timeless, double covered, double covering, double odds, Verdict verdict) {
    /** A likeness so far above the rest is kept apart by a conflict, not by mere difference. */
    private static final double CONFLICT = 0.35;

    boolean conflicting() {
        return alike - same > CONFLICT;
    }

    enum Verdict {
        SAME,
        /** Too close to call: neither merged nor set against each other. */
        UNSURE,
        DIFFERENT
    }
}
