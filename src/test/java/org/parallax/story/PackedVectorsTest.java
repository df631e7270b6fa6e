package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedVectorsTest {
    private final PackedVectors vectors = new PackedVectors();

    private static float[] unit(float... components) {
        double length = Math.sqrt(Likeness.dot(components, components));
        float[] unit = new float[components.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (components[i] / length);
        }
        return unit;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 13, 64, 384})
    void scoresAreCosinesPlusOneWhateverTheDimension(int dimension) throws IOException {
        Random random = new Random(4);
        float[][] all = new float[1_100][];
        for (int i = 0; i < all.length; i++) {
            float[] vector = new float[dimension];
            for (int k = 0; k < dimension; k++) {
                vector[k] = (float) (0.5 + random.nextGaussian());
            }
            all[i] = unit(vector);
            vectors.add(all[i]);
        }
        for (int i = 0; i < all.length; i += 7) {
            int other = all.length - 1 - i;
            double cosine = Likeness.dot(all[i], all[other]);
            assertEquals(1 + cosine, vectors.scorer(i).score(other), 0.03);
            assertEquals(1 + cosine, vectors.scorer(all[i]).score(other), 0.03);
        }
    }

    @Test
    void theSumOfTheGreatestProductsIsNotCarried() throws IOException {
        float[] same = unit(1, 1, 1, 1, 1, 1, 1, 1);
        float[] opposite = unit(-1, -1, -1, -1, -1, -1, -1, -1);
        vectors.add(same);
        vectors.add(opposite);
        assertEquals(2, vectors.scorer(0).score(0), 0.03);
        assertEquals(0, vectors.scorer(0).score(1), 0.03);
        assertEquals(2, vectors.scorer(1).score(1), 0.03);
    }

    @Test
    void aComponentBeyondTheLargestCountsAsTheLargest() throws IOException {
        float[] spike = new float[64];
        spike[5] = 1;
        vectors.add(spike);
        assertEquals(1 + 3.5 * 3.5 / 64, vectors.scorer(0).score(0), 1e-4);
    }
}
