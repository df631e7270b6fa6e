package org.parallax.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/**
 * Vectors of unit length, of one dimension, in four bits a component, so that many fit into the processor's caches. They
 * lie one after the other in large blocks: the graph hops between them, and each hop into memory costs. They are turned
 * first, since an encoder gives all its vectors a few large components, which no level would hold.
 *
 * <p>A component is one of sixteen levels. Of 64 components one long holds the lowest bit of each level, the next one the
 * second bit, and so on: the sum of the products of the levels is the number of bits that two such longs share, weighted
 * by their places.
 */
final class PackedVectors {
    private static final int BLOCK = 1024;
    private static final int BITS = 4;
    private static final int HIGHEST = (1 << BITS) - 1;

    /** The level of a component of zero. */
    private static final float ZERO = HIGHEST / 2f;

    /** The least expected error for normal components, in standard deviations (Max 1960, table II). */
    private static final double STEP = 0.3352;

    private final List<long[]> blocks = new ArrayList<>();
    private int[] sums = new int[BLOCK];
    private int size;
    private Rotation rotation = new Rotation(0);

    int size() {
        return size;
    }

    /** Adds a vector under the next number, counted from 0. */
    void add(float[] vector) {
        if (size == 0) {
            rotation = new Rotation(vector.length);
        }
        long[] packed = packed(vector);
        if (size % BLOCK == 0) {
            blocks.add(new long[BLOCK * packed.length]);
            sums = Arrays.copyOf(sums, size + BLOCK);
        }
        System.arraycopy(packed, 0, blocks.get(size / BLOCK), size % BLOCK * packed.length, packed.length);
        sums[size++] = sum(packed);
    }

    /** Scores the vectors, of which there is one at least, by their cosine with this one, plus 1. */
    RandomVectorScorer scorer(float[] vector) {
        long[] packed = packed(vector);
        return new Scorer(packed, 0, sum(packed));
    }

    /** Scores the vectors by their cosine with one of them, plus 1. */
    RandomVectorScorer scorer(int number) {
        return new Scorer(blocks.get(number / BLOCK), number % BLOCK * longs(rotation.dimension()), sums[number]);
    }

    private static int longs(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE * BITS;
    }

    private static double step(int dimension) {
        return STEP / Math.sqrt(dimension);
    }

    private long[] packed(float[] vector) {
        float[] turned = rotation.turn(vector);
        long[] packed = new long[longs(vector.length)];
        double step = step(vector.length);
        for (int i = 0; i < vector.length; i++) {
            long level = Math.max(0, Math.min(HIGHEST, Math.round(turned[i] / step + ZERO)));
            for (int bit = 0; bit < BITS; bit++) {
                packed[i / Long.SIZE * BITS + bit] |= (level >> bit & 1) << i % Long.SIZE;
            }
        }
        return packed;
    }

    /** The sum of the levels. */
    private static int sum(long[] packed) {
        int sum = 0;
        for (int i = 0; i < packed.length; i++) {
            sum += Long.bitCount(packed[i]) << i % BITS;
        }
        return sum;
    }

    /** The sum of the products of the levels, component by component. */
    private static int products(long[] a, int fromA, long[] b, int fromB, int longs) {
        int sum = 0;
        for (int i = 0; i < longs; i += BITS) {
            long b0 = b[fromB + i];
            long b1 = b[fromB + i + 1];
            long b2 = b[fromB + i + 2];
            long b3 = b[fromB + i + 3];
            for (int bit = 0; bit < BITS; bit++) {
                long x = a[fromA + i + bit];
                sum += Long.bitCount(x & b0)
                                + (Long.bitCount(x & b1) << 1)
                                + (Long.bitCount(x & b2) << 2)
                                + (Long.bitCount(x & b3) << 3)
                        << bit;
            }
        }
        return sum;
    }

    private final class Scorer implements RandomVectorScorer {
        private final long[] packed;
        private final int from;
        private final int sum;
        private final int dimension = rotation.dimension();
        private final float squaredStep = (float) (step(dimension) * step(dimension));

        Scorer(long[] packed, int from, int sum) {
            this.packed = packed;
            this.from = from;
            this.sum = sum;
        }

        @Override
        public float score(int number) {
            int longs = longs(dimension);
            int products = products(blocks.get(number / BLOCK), number % BLOCK * longs, packed, from, longs);
            return 1 + squaredStep * (products - ZERO * (sum + sums[number]) + ZERO * ZERO * dimension);
        }

        @Override
        public int maxOrd() {
            return size;
        }
    }
}
