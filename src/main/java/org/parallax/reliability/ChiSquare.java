package org.parallax.reliability;

/** The chi-square distribution, by the series and the continued fraction of the incomplete gamma function. */
final class ChiSquare {
    private ChiSquare() {}

    /** The value that {@code p} of the mass with {@code k} degrees of freedom lies below; exact to about 1e-9. */
    static double quantile(double p, int k) {
        double low = 0;
        double high = k + 10 * Math.sqrt(2.0 * k) + 50;
        while (high - low > 1e-10 * high) {
            double middle = (low + high) / 2;
            if (gamma(k / 2.0, middle / 2) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The regularised lower incomplete gamma function (DLMF 8.11.4 and 8.9.2). */
    private static double gamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - Beta.logGamma(a));
        return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < 100_000 && term > sum * 1e-16; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < 100_000; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }
}
