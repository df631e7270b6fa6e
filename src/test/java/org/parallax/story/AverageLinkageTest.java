package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AverageLinkageTest {
    private static final double THRESHOLD = 0.15;

    /** Two groups of three with the given likeness within and across. */
    private static double[][] groups(double within, double across) {
        double[][] likeness = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                likeness[i][j] = i / 3 == j / 3 ? within : across;
            }
        }
        return likeness;
    }

    @Test
    void clustersFarLessAlikeThanWithinStayApart() {
        assertArrayEquals(new int[] {0, 0, 0, 3, 3, 3}, new AverageLinkage(groups(0.7, 0.4), THRESHOLD).clusters());
    }

    @Test
    void clustersNearlyAsAlikeAsWithinJoin() {
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0}, new AverageLinkage(groups(0.5, 0.4), THRESHOLD).clusters());
    }

    @Test
    void aSingleItemJoinsAtTheThreshold() {
        double[][] likeness = {{0, 0.8, 0.16}, {0.8, 0, 0.16}, {0.16, 0.16, 0}};
        assertArrayEquals(new int[] {0, 0, 0}, new AverageLinkage(likeness, THRESHOLD).clusters());
        assertArrayEquals(new int[] {0, 0, 2}, new AverageLinkage(likeness, 0.17).clusters());
    }
}
