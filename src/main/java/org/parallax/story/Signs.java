package org.parallax.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * On which side of their mean the components of vectors lie, a bit a dimension. How many bits differ tells roughly how
 * far apart two vectors are (Charikar 2002), and is counted many times faster than a product is reckoned.
 */
final class Signs {
    private final int sample;
    private final List<byte[]> first = new ArrayList<>();
    private byte[] mean = {};
    private long[] bits = {};
    private int size;

    /** @param sample from so many vectors on it can be asked; the mean is that of the first of them */
    Signs(int sample) {
        this.sample = sample;
    }

    void add(byte[] vector) {
        if (mean.length > 0) {
            append(vector);
            return;
        }
        first.add(vector);
        if (first.size() == sample) {
            mean = mean(first);
            first.forEach(this::append);
            first.clear();
        }
    }

    private static byte[] mean(List<byte[]> vectors) {
        int[] sum = new int[vectors.get(0).length];
        for (byte[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        byte[] mean = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (byte) (sum[i] / vectors.size());
        }
        return mean;
    }

    private void append(byte[] vector) {
        long[] signs = of(vector);
        if (bits.length < (size + 1) * signs.length) {
            bits = Arrays.copyOf(bits, Math.max(signs.length, 2 * bits.length));
        }
        System.arraycopy(signs, 0, bits, size++ * signs.length, signs.length);
    }

    /** The numbers from {@code from} on that differ least, in their order; more than asked where they tie. */
    int[] nearest(byte[] vector, int from, int count, BitSet without) {
        int[] difference = differences(of(vector), from);
        int[] having = new int[vector.length + 2];
        for (int i = 0; i < difference.length; i++) {
            if (without.get(from + i)) {
                difference[i] = vector.length + 1;
            }
            having[difference[i]]++;
        }
        int most = 0;
        for (int found = having[0]; found < count && most < vector.length; found += having[most]) {
            most++;
        }
        int[] nearest = new int[Arrays.stream(having, 0, most + 1).sum()];
        int kept = 0;
        for (int i = 0; kept < nearest.length; i++) {
            if (difference[i] <= most) {
                nearest[kept++] = from + i;
            }
        }
        return nearest;
    }

    private int[] differences(long[] signs, int from) {
        int[] difference = new int[size - from];
        int at = from * signs.length;
        for (int i = 0; i < difference.length; i++) {
            for (long sign : signs) {
                difference[i] += Long.bitCount(bits[at++] ^ sign);
            }
        }
        return difference;
    }

    private long[] of(byte[] vector) {
        long[] signs = new long[(vector.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] < mean[i]) {
                signs[i / Long.SIZE] |= 1L << i;
            }
        }
        return signs;
    }
}
