package org.parallax.story;

import java.util.SplittableRandom;

/**
 * Turns vectors of one dimension without changing a product of two, so that what is large in one component is spread over
 * many (randomised Hadamard transform, Ailon and Chazelle 2009): random signs, then a Walsh-Hadamard transform of each
 * block of as many components as the largest power of two that divides the dimension.
 */
final class Rotation {
    private static final long SEED = 42;

    private final float[] signs;
    private final int block;

    Rotation(int dimension) {
        block = Integer.lowestOneBit(dimension);
        signs = new float[dimension];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < dimension; i++) {
            signs[i] = (float) ((random.nextBoolean() ? 1 : -1) / Math.sqrt(block));
        }
    }

    int dimension() {
        return signs.length;
    }

    float[] turn(float[] vector) {
        float[] turned = new float[vector.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = signs[i] * vector[i];
        }
        for (int half = 1; half < block; half *= 2) {
            for (int i = 0; i < turned.length; i++) {
                if ((i & half) == 0) {
                    float first = turned[i];
                    float second = turned[i + half];
                    turned[i] = first + second;
                    turned[i + half] = first - second;
                }
            }
        }
        return turned;
    }
}
