package org.parallax.reliability;

/**
 * The two axes of the Admiralty code (NATO STANAG 2022, AJP-2.1): how reliable a source has been, and how credible one
 * claim is. Each is computed from its own evidence and neither from the other.
 */
public final class Admiralty {
    /**
     * Below so many effective observations a source gets {@code F} and no number. What no person checked is worth at most
     * {@code 1 / StoryWorth.CORRELATION = 2} a story, so that a letter takes verdicts of people or at least three stories.
     */
    public static final double ENOUGH = 5;

    private static final double ALMOST_ALWAYS = 0.85;
    private static final double USUALLY = 0.70;
    private static final double MORE_OFTEN_THAN_NOT = 0.50;
    private static final double SELDOM = 0.40;

    private Admiralty() {}

    /**
     * The reliability letter. A, B and C need the whole interval above 0.85, 0.70, 0.50; E the whole interval below 0.40;
     * D is what remains; F cannot be judged.
     */
    public static char letter(Interval reliability, double effectiveObservations) {
        if (effectiveObservations < ENOUGH) {
            return 'F';
        }
        if (reliability.low() >= MORE_OFTEN_THAN_NOT) {
            return reliability.low() >= ALMOST_ALWAYS ? 'A' : reliability.low() >= USUALLY ? 'B' : 'C';
        }
        return reliability.high() < SELDOM ? 'E' : 'D';
    }

    /**
     * The credibility digit of a claim. 1 confirmed: three independent voices and no contradiction to speak of; 2
     * probably true: two, and at least twice the contradiction; 3 possibly true: one or more, and no less than the
     * contradiction; 4 doubtful: contradicted by more than support it; 5 improbable: by three times as much; 6 cannot be
     * judged: less than one voice either way.
     *
     * @param support independent voices that state the claim, copies counted once (may be fractional)
     * @param contradiction independent voices that deny it or state what excludes it
     */
    public static int digit(double support, double contradiction) {
        if (support < 1 && contradiction < 1) {
            return 6;
        }
        if (support >= contradiction) {
            boolean confirmed = support >= 3 && contradiction * 10 <= support;
            return confirmed ? 1 : support >= 2 && contradiction * 2 <= support ? 2 : 3;
        }
        return contradiction >= 3 * support ? 5 : 4;
    }

    /** Whether the pair lies on the diagonal A1 to F6, where two axes would be one. */
    public static boolean onDiagonal(char letter, int digit) {
        return letter - 'A' + 1 == digit;
    }
}
