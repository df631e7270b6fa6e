package org.parallax.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/**
 * Vectors of unit length, of one dimension, in seven bits a component, so that many fit into the processor's caches.
 * They lie one after the other in large blocks: the graph hops between them, and each hop into memory costs.
 *
 * <p>A long holds eight components, each plus {@value #ZERO}. Of two longs, one with its bytes in reverse, every second
 * component is multiplied at once: the highest 16 bits of the product of four 16-bit numbers by four in reverse order
 * are the sum of the four products, and nothing is carried into them.
 */
final class PackedVectors {
    private static final int BLOCK = 1024;
    private static final int ZERO = 64;
    private static final int MOST = ZERO - 1;
    private static final int IN_A_LONG = 8;
    private static final long EVERY_SECOND = 0x00FF_00FF_00FF_00FFL;

    /** Components of unit vectors are seldom larger, in standard deviations. */
    private static final double LARGEST = 3.5;

    private final List<long[]> blocks = new ArrayList<>();
    private int[] sums = new int[BLOCK];
    private int size;
    private int dimension;

    int size() {
        return size;
    }

    /** Adds a vector under the next number, counted from 0. */
    void add(float[] vector) {
        dimension = vector.length;
        long[] packed = packed(vector);
        if (size % BLOCK == 0) {
            blocks.add(new long[BLOCK * packed.length]);
            sums = Arrays.copyOf(sums, size + BLOCK);
        }
        System.arraycopy(packed, 0, blocks.get(size / BLOCK), size % BLOCK * packed.length, packed.length);
        sums[size++] = sum(packed);
    }

    /** Scores the vectors by their cosine with this one, plus 1. */
    RandomVectorScorer scorer(float[] vector) {
        long[] packed = packed(vector);
        return new Scorer(packed, 0, sum(packed));
    }

    /** Scores the vectors by their cosine with one of them, plus 1. */
    RandomVectorScorer scorer(int number) {
        return new Scorer(blocks.get(number / BLOCK), number % BLOCK * longs(dimension), sums[number]);
    }

    private static int longs(int dimension) {
        return (dimension + IN_A_LONG - 1) / IN_A_LONG;
    }

    private static double step(int dimension) {
        return LARGEST / Math.sqrt(dimension) / MOST;
    }

    private static long[] packed(float[] vector) {
        long[] packed = new long[longs(vector.length)];
        double step = step(vector.length);
        for (int i = 0; i < vector.length; i++) {
            long steps = Math.max(-MOST, Math.min(MOST, Math.round(vector[i] / step)));
            packed[i / IN_A_LONG] |= ZERO + steps << i % IN_A_LONG * Byte.SIZE;
        }
        return packed;
    }

    private static int sum(long[] packed) {
        int sum = 0;
        for (long eight : packed) {
            for (long rest = eight; rest != 0; rest >>>= Byte.SIZE) {
                sum += (int) (rest & 0xFF);
            }
        }
        return sum;
    }

    /** The sum of the products of what is stored, component by component. */
    private static int products(long[] a, int fromA, long[] b, int fromB, int longs) {
        int sum = 0;
        for (int i = 0; i < longs; i++) {
            long x = a[fromA + i];
            long y = Long.reverseBytes(b[fromB + i]);
            sum += (int) ((x & EVERY_SECOND) * (y >>> 8 & EVERY_SECOND) >>> 48)
                    + (int) ((x >>> 8 & EVERY_SECOND) * (y & EVERY_SECOND) >>> 48);
        }
        return sum;
    }

    private final class Scorer implements RandomVectorScorer {
        private final long[] packed;
        private final int from;
        private final int sum;
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
