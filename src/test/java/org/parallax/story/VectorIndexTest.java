package org.parallax.story;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorIndexTest {
    private static final int SIZE = 64;
    private final List<float[]> vectors = new ArrayList<>();
    private final VectorIndex index = new VectorIndex();

    /** Vectors in loose clusters, as those of texts are. */
    private static float[] vector(Random random) {
        Random centre = new Random(random.nextInt(200));
        float[] vector = new float[SIZE];
        double squares = 0;
        for (int i = 0; i < SIZE; i++) {
            vector[i] = (float) (centre.nextGaussian() + 0.7 * random.nextGaussian());
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < SIZE; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private void fill(int count) {
        Random random = new Random(5);
        for (int i = 0; i < count; i++) {
            vectors.add(vector(random));
            index.add(vectors.get(i));
        }
    }

    private List<Integer> nearestOf(float[] query, int count) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .filter(i -> i % 3 != 0)
                .sorted(Comparator.comparingDouble(i -> -Likeness.dot(vectors.get(i), query)))
                .limit(count)
                .toList();
    }

    private double recall() {
        Random random = new Random(6);
        int hits = 0;
        for (int i = 0; i < 50; i++) {
            float[] query = vector(random);
            List<Integer> expected = nearestOf(query, 10);
            hits += (int)
                    index.nearest(query, 10).stream().filter(expected::contains).count();
        }
        return hits / 500.0;
    }

    @Test
    void nearlyAllNearestAreFoundLinkedOrNotAndNoneThatWasRemoved() {
        fill(3_000);
        IntStream.range(0, 3_000).filter(i -> i % 3 == 0).forEach(index::remove);
        assertTrue(recall() > 0.99, "not linked: " + recall());
        assertTrue(index.link(1_500));
        assertTrue(recall() > 0.97, "half linked: " + recall());
        assertFalse(index.link(1_500));
        assertTrue(recall() > 0.95, "linked: " + recall());
        assertTrue(index.nearest(vectors.get(0), 10).stream().noneMatch(i -> i % 3 == 0));
    }

    @Test
    void aSmallIndexIsExactButForNearTies() {
        fill(900);
        index.link(900);
        IntStream.range(0, 900).filter(i -> i % 3 == 0).forEach(index::remove);
        assertTrue(recall() > 0.98, "small: " + recall());
    }

    @Test
    void onItsWayIntoTheGraphAVectorPassesNearlyAllThatAreNearest() {
        fill(3_000);
        index.link(3_000);
        IntStream.range(0, 3_000).filter(i -> i % 3 == 0).forEach(index::remove);
        Random random = new Random(8);
        int hits = 0;
        for (int i = 0; i < 60; i++) {
            float[] placed = vector(random);
            List<Integer> expected = nearestOf(placed, 10);
            List<Integer> passed = index.place(placed, 10);
            assertTrue(passed.size() == 10 && new HashSet<>(passed).size() == 10, "once each: " + passed);
            assertTrue(passed.stream().noneMatch(number -> number < 3_000 && number % 3 == 0), "removed: " + passed);
            hits += (int) passed.stream().filter(expected::contains).count();
            vectors.add(placed);
            if (vectors.size() % 3 == 1) {
                index.remove(vectors.size() - 1);
            }
        }
        assertTrue(hits / 600.0 > 0.95, "passed: " + hits / 600.0);
        assertFalse(index.link(1), "each is in the graph");
    }
}
