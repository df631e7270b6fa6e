package org.parallax.reliability;

/**
 * A Beta distribution over a proportion. The distribution function is the regularised incomplete beta by its continued
 * fraction (DLMF 8.17.22, evaluated by the modified Lentz method), exact to about 1e-12; quantiles bisect it to 1e-10.
 */
record Beta(double a, double b) {
    private static final int MAX_TERMS = 10_000;
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    Beta {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("not a Beta distribution: " + a + ", " + b);
        }
    }

    /** The distribution with this mean that is as sure as {@code size} observations. */
    static Beta of(double mean, double size) {
        return new Beta(mean * size, (1 - mean) * size);
    }

    double mean() {
        return a / (a + b);
    }

    /** The probability of at most {@code x}. */
    double probability(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /** The value that {@code p} of the mass lies below. */
    double quantile(double p) {
        double low = 0;
        double high = 1;
        while (high - low > 1e-10) {
            double middle = (low + high) / 2;
            if (probability(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The central interval that holds {@code mass} of the distribution. */
    Interval interval(double mass) {
        double tail = (1 - mass) / 2;
        return new Interval(mean(), quantile(tail), quantile(1 - tail));
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / guard(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= MAX_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guard(1 + even * d);
            c = guard(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guard(1 + odd * d);
            c = guard(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return h;
    }

    private static double guard(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** Lanczos's approximation (g = 7, nine terms), exact to about 1e-14 for x > 0. */
    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double t = x + 6.5;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
