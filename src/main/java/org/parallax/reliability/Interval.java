package org.parallax.reliability;

/** A proportion with the range that holds it with 95 % probability. All three lie between 0 and 1. */
public record Interval(double mean, double low, double high) {
    /** The probability every interval of this package is stated with. */
    public static final double MASS = 0.95;

    public double width() {
        return high - low;
    }

    /**
     * What {@code successes} of {@code trials} say of a proportion that is {@code priorMean} for sources at large and
     * as sure as {@code priorSize} trials (the conjugate Beta posterior).
     *
     * @param successes may be fractional, 0 to {@code trials}
     */
    public static Interval of(double successes, double trials, double priorMean, double priorSize) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        double a = successes + priorMean * priorSize;
        double b = trials - successes + (1 - priorMean) * priorSize;
        return new Beta(a, b).interval(MASS);
    }
}
