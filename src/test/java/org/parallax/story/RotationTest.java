package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {
    private final Random random = new Random(4);

    private float[] vector(int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 64, 96, 384})
    void theProductOfTwoVectorsStays(int dimension) {
        Rotation rotation = new Rotation(dimension);
        float[] a = vector(dimension);
        float[] b = vector(dimension);
        assertEquals(Likeness.dot(a, b), Likeness.dot(rotation.turn(a), rotation.turn(b)), 1e-3);
    }

    @Test
    void whatIsLargeInOneComponentIsSpreadOverItsBlock() {
        float[] spike = new float[384];
        spike[200] = 1;
        float[] turned = new Rotation(384).turn(spike);
        for (int i = 0; i < turned.length; i++) {
            assertEquals(i / 128 == 1 ? 1 / Math.sqrt(128) : 0, Math.abs(turned[i]), 1e-6);
        }
    }

    @Test
    void aVectorOfEqualComponentsIsNotGatheredInOne() {
        float[] level = new float[384];
        Arrays.fill(level, (float) Math.sqrt(1 / 384.0));
        float[] turned = new Rotation(384).turn(level);
        for (float component : turned) {
            assertTrue(Math.abs(component) < 4 / Math.sqrt(384), "component " + component);
        }
    }
}
