package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedVectorsTest {
    private final PackedVectors vectors = new PackedVectors();
    private final Random random = new Random(4);

    private static float[] unit(float... components) {
        double length = Math.sqrt(Likeness.dot(components, components));
        float[] unit = new float[components.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (components[i] / length);
        }
        return unit;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100, 192, 384})
    void scoresAreNearTheCosinesPlusOneWhateverTheDimension(int dimension) throws IOException {
        float[][] all = new float[1_100][];
        for (int i = 0; i < all.length; i++) {
            all[i] = unit(normal(dimension));
            vectors.add(all[i]);
        }
        for (int i = 0; i < all.length; i += 7) {
            int other = all.length - 1 - i;
            double cosine = Likeness.dot(all[i], all[other]);
            assertEquals(1 + cosine, vectors.scorer(i).score(other), 0.6 / Math.sqrt(dimension));
            assertEquals(1 + cosine, vectors.scorer(all[i]).score(other), 0.6 / Math.sqrt(dimension));
        }
    }

    @Test
    void componentsThatAreLargeInAllVectorsDoNotHideWhatIsNear() throws IOException {
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            float[] vector = normal(384);
            vector[7] += 6;
            vector[9] += 8;
            vector[200] -= 11;
            all.add(unit(vector));
            vectors.add(all.get(i));
        }
        int found = 0;
        for (int query = 0; query < 100; query++) {
            Shortlist nearest = new Shortlist(10);
            Shortlist nearestPacked = new Shortlist(30);
            for (int i = 0; i < all.size(); i++) {
                nearest.offer(i, (float) Likeness.dot(all.get(i), all.get(query)));
                nearestPacked.offer(i, vectors.scorer(query).score(i));
            }
            List<Integer> packed = nearestPacked.numbers();
            found += (int) nearest.numbers().stream().filter(packed::contains).count();
        }
        assertTrue(found >= 960, "of the nearest ten of a hundred vectors " + found + " were found");
    }

    private float[] normal(int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
