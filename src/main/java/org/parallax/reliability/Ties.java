package org.parallax.reliability;

import java.util.Arrays;
import java.util.BitSet;

/** How strongly sources depend on each other, 0 to 1: a sparse symmetric matrix in rows. */
final class Ties {
    private final int[] first;
    private final int[] other;
    private final float[] strength;

    private Ties(int[] first, int[] other, float[] strength) {
        this.first = first;
        this.other = other;
        this.strength = strength;
    }

    static Ties none(int sources) {
        return new Ties(new int[sources + 1], new int[0], new float[0]);
    }

    /** @param strengths of each pair; those of 0 are left out */
    static Ties of(int sources, PairIndex pairs, double[] strengths) {
        int[] first = new int[sources + 1];
        for (int p = 0; p < pairs.size(); p++) {
            if (strengths[p] > 0) {
                first[pairs.low(p) + 1]++;
                first[pairs.high(p) + 1]++;
            }
        }
        for (int s = 0; s < sources; s++) {
            first[s + 1] += first[s];
        }
        int[] next = Arrays.copyOf(first, sources);
        int[] other = new int[first[sources]];
        float[] strength = new float[other.length];
        for (int p = 0; p < pairs.size(); p++) {
            if (strengths[p] > 0) {
                int a = pairs.low(p);
                int b = pairs.high(p);
                other[next[a]] = b;
                strength[next[a]++] = (float) strengths[p];
                other[next[b]] = a;
                strength[next[b]++] = (float) strengths[p];
            }
        }
        return new Ties(first, other, strength);
    }

    /** The sources that a source is tied to. */
    BitSet of(int source) {
        BitSet tied = new BitSet();
        Arrays.stream(other, first[source], first[source + 1]).forEach(tied::set);
        return tied;
    }

    /**
     * The voice of every observation: its weight, shared with the sources it depends on that state the same. A group of
     * k sources that copy each other wholly is worth one voice; a source that departs from its group keeps its own.
     */
    float[] voices(Observations in) {
        float[] voice = in.weight.clone();
        if (other.length == 0) {
            return voice;
        }
        int[] stated = new int[in.sourceCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            mark(in, o, stated, 1);
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] != Observations.NEUTRAL) {
                    voice[i] = (float) (voice[i] / (1 + company(in.source[i], in.claim[i] + 1, stated)));
                }
            }
            mark(in, o, stated, 0);
        }
        return voice;
    }

    private static void mark(Observations in, int o, int[] stated, int on) {
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            stated[in.source[i]] = on * (in.claim[i] + 1);
        }
    }

    private double company(int source, int claim, int[] stated) {
        double company = 0;
        for (int k = first[source]; k < first[source + 1]; k++) {
            if (stated[other[k]] == claim) {
                company += strength[k];
            }
        }
        return company;
    }
}
