package org.parallax.reliability;

import java.util.Arrays;

/** Numbers unordered pairs of sources in the order of their first appearance: an open-addressing hash of longs. */
final class PairIndex {
    private static final long FREE = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private int[] ids = new int[1 << 10];
    private long[] pairs = new long[1 << 9];
    private int size;

    PairIndex() {
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    /** The number of the pair, a new one if need be. */
    int add(int a, int b) {
        long key = key(a, b);
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            keys[slot] = key;
            ids[slot] = size;
            pairs[size++] = key;
        }
        return ids[slot];
    }

    /** The number of the pair, or -1. */
    int find(int a, int b) {
        long key = key(a, b);
        int slot = slot(key);
        return keys[slot] == FREE ? -1 : ids[slot];
    }

    /** The lower source of the pair. */
    int low(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int high(int pair) {
        return (int) pairs[pair];
    }

    private static long key(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * GOLDEN >>> 33) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = new long[2 * keys.length];
        ids = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < size; i++) {
            int slot = slot(pairs[i]);
            keys[slot] = pairs[i];
            ids[slot] = i;
        }
    }
}
