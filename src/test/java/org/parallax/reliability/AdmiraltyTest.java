package org.parallax.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AdmiraltyTest {

    @Test
    void lettersNeedTheWholeInterval() {
        assertEquals('A', letter(0.86, 0.99));
        assertEquals('B', letter(0.84, 0.99));
        assertEquals('B', letter(0.70, 0.90));
        assertEquals('C', letter(0.69, 0.90));
        assertEquals('C', letter(0.50, 0.80));
        assertEquals('D', letter(0.49, 0.80));
        assertEquals('D', letter(0.20, 0.40));
        assertEquals('E', letter(0.20, 0.39));
    }

    @Test
    void littleEvidenceCannotBeJudgedHoweverGoodItLooks() {
        assertEquals('F', Admiralty.letter(new Interval(0.95, 0.9, 0.99), Admiralty.ENOUGH - 0.01));
        assertEquals('A', Admiralty.letter(new Interval(0.95, 0.9, 0.99), Admiralty.ENOUGH));
    }

    @Test
    void digitsWeighIndependentSupportAgainstContradiction() {
        assertEquals(1, Admiralty.digit(3, 0));
        assertEquals(2, Admiralty.digit(3, 1));
        assertEquals(2, Admiralty.digit(2, 0));
        assertEquals(3, Admiralty.digit(1, 0));
        assertEquals(3, Admiralty.digit(2, 2));
        assertEquals(4, Admiralty.digit(1, 2));
        assertEquals(5, Admiralty.digit(1, 3));
        assertEquals(5, Admiralty.digit(0, 1));
        assertEquals(6, Admiralty.digit(0.5, 0.5));
    }

    @Test
    void theDiagonalIsWhereBothAxesSayTheSame() {
        assertTrue(Admiralty.onDiagonal('A', 1));
        assertTrue(Admiralty.onDiagonal('F', 6));
        assertFalse(Admiralty.onDiagonal('A', 5));
    }

    private static char letter(double low, double high) {
        return Admiralty.letter(new Interval((low + high) / 2, low, high), 100);
    }
}
