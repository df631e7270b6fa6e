package org.parallax.claim;

import org.parallax.text.Explanation;

/**
 * How two clauses compare. {@code same} is the probability that both state the same thing; {@code alike} the
 * probability that they would, were it not for a denial, a date, a number or another conflict between them;
 * {@code timeless} the probability that they would, were they of one day.
 */
record Match(double same, double alike, double timeless, Verdict verdict, Explanation explanation) {
    enum Verdict {
        SAME,
        /** Too close to call: neither merged nor set against each other. */
        UNSURE,
        DIFFERENT
    }
}
