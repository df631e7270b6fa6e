package org.parallax.reliability;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Groups numbers that agree within a tolerance. The number with most others within reach (of equals, the one most stated,
 * then the one nearest their mean) becomes the centre of a group and takes all of them; then the next one that is still free. So no group is wider than twice the tolerance, and a
 * chain of small steps does not merge far ends. O(n log n).
 */
final class NumericGroups {
    private static final double ROUNDING = 1e-9;
    private final double[] numbers;
    private final int[] centreOf;

    /** @param numbers distinct and ascending; @param votes how many observations state each */
    NumericGroups(double[] numbers, int[] votes, double tolerance) {
        this.numbers = numbers;
        this.centreOf = new int[numbers.length];
        Arrays.fill(centreOf, -1);
        double reach = tolerance + ROUNDING;
        int[] support = new int[numbers.length];
        double[] offCentre = new double[numbers.length];
        measure(votes, reach, support, offCentre);
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(i -> -support[i])
                        .thenComparingInt(i -> -votes[i])
                        .thenComparingDouble(i -> offCentre[i])
                        .thenComparingDouble(i -> numbers[i]));
        for (int centre : order) {
            if (centreOf[centre] < 0) {
                take(centre, reach);
            }
        }
    }

    /** The index of the number that stands for the group of number {@code i}. */
    int centreOf(int i) {
        return centreOf[i];
    }

    private void take(int centre, double reach) {
        for (int i = centre; i >= 0 && numbers[centre] - numbers[i] <= reach; i--) {
            claim(i, centre);
        }
        for (int i = centre + 1; i < numbers.length && numbers[i] - numbers[centre] <= reach; i++) {
            claim(i, centre);
        }
    }

    private void claim(int i, int centre) {
        if (centreOf[i] < 0) {
            centreOf[i] = centre;
        }
    }

    /** For every number the votes within its reach, and how far it is from their mean. */
    private void measure(int[] votes, double reach, int[] support, double[] offCentre) {
        int from = 0;
        int to = 0;
        int inside = 0;
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            while (to < numbers.length && numbers[to] - numbers[i] <= reach) {
                inside += votes[to];
                sum += votes[to] * numbers[to++];
            }
            while (numbers[i] - numbers[from] > reach) {
                inside -= votes[from];
                sum -= votes[from] * numbers[from++];
            }
            support[i] = inside;
            offCentre[i] = Math.abs(numbers[i] - sum / inside);
        }
    }
}
