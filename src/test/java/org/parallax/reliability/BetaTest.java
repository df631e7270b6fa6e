package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BetaTest {

    @Test
    void closedFormsAreMet() {
        assertEquals(0.3, new Beta(1, 1).probability(0.3), 1e-12);
        assertEquals(0.3 * 0.3, new Beta(2, 1).probability(0.3), 1e-12);
        // x^2 (3 - 2x)
        assertEquals(0.3 * 0.3 * 2.4, new Beta(2, 2).probability(0.3), 1e-12);
        // the arcsine law: 2/pi asin(sqrt x)
        assertEquals(2 / Math.PI * Math.asin(Math.sqrt(0.3)), new Beta(0.5, 0.5).probability(0.3), 1e-12);
    }

    @Test
    void quantilesInvertTheDistribution() {
        for (double[] ab : new double[][] {{0.2, 0.7}, {3, 9}, {450, 50}, {60_000, 40_000}}) {
            Beta beta = new Beta(ab[0], ab[1]);
            for (double p : new double[] {0.025, 0.5, 0.975}) {
                assertEquals(p, beta.probability(beta.quantile(p)), 1e-4, beta + " at " + p);
            }
        }
    }

    @Test
    void aUniformPriorAndNoTrialsLeaveEverythingOpen() {
        Interval interval = Interval.of(0, 0, 0.5, 2);
        assertEquals(0.5, interval.mean(), 1e-12);
        assertEquals(0.025, interval.low(), 1e-9);
        assertEquals(0.975, interval.high(), 1e-9);
    }

    @Test
    void moreTrialsNarrowTheInterval() {
        assertTrue(Interval.of(8, 10, 0.5, 2).width()
                > 2 * Interval.of(80, 100, 0.5, 2).width());
        assertThrows(IllegalArgumentException.class, () -> Interval.of(3, 2, 0.5, 2));
    }
}
