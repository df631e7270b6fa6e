package org.parallax.story;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One likeness of two vectors, and the 24 nearest of 10,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NearestLoops {
    private static final int DIMENSIONS = 384;
    private static final int VECTORS = 10_000;

    private final Random random = new Random(7);
    private final float[] a = vector();
    private final float[] b = vector();
    private final VectorIndex index = index();

    private VectorIndex index() {
        VectorIndex index = new VectorIndex();
        for (int i = 0; i < VECTORS; i++) {
            index.add(vector());
            index.link(1);
        }
        return index;
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int k = 0; k < DIMENSIONS; k++) {
            vector[k] = (float) random.nextGaussian();
            squares += vector[k] * vector[k];
        }
        for (int k = 0; k < DIMENSIONS; k++) {
            vector[k] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Benchmark
    public double dot() {
        return Likeness.dot(a, b);
    }

    @Benchmark
    public List<Integer> nearest() {
        return index.nearest(a, 24);
    }
}
