package org.parallax.reliability;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * One round over a range of objects where all have one topic and sources no habits with values. It goes block by block
 * in long loops over the observations, so that what a block adds up stays in the cache and no loop is short.
 */
final class BlockPass {
    private static final int BLOCK = 1024;

    private final Observations in;
    private final float[] voice;
    private final double[] beliefs;
    private final AccuracyFit.Sums sums;
    private double[] support = new double[2 * BLOCK];
    private double[] voices = new double[2 * BLOCK];

    /** @param beliefs by claim, written by {@link #run} @param sums what is added to */
    BlockPass(Observations in, float[] voice, double[] beliefs, AccuracyFit.Sums sums) {
        this.in = in;
        this.voice = voice;
        this.beliefs = beliefs;
        this.sums = sums;
    }

    /**
     * @param word by source, what it says for a claim in log odds
     * @param alternatives by object, what is added to each word there
     */
    void run(int from, int to, double[] word, IntToDoubleFunction alternatives) {
        for (int o = from; o < to; ) {
            int end = o + 1;
            while (end < to && in.firstClaim[end + 1] - in.firstClaim[o] <= BLOCK) {
                end++;
            }
            add(o, end, word);
            believe(o, end, alternatives);
            count(o, end);
            o = end;
        }
    }

    private void add(int from, int to, double[] word) {
        int base = in.firstClaim[from];
        int claims = in.firstClaim[to] - base;
        if (claims > support.length) {
            support = new double[claims];
            voices = new double[claims];
        }
        double[] support = this.support;
        double[] voices = this.voices;
        Arrays.fill(support, 0, claims, 0);
        Arrays.fill(voices, 0, claims, 0);
        int[] source = in.source;
        int[] claim = in.claim;
        float[] voice = this.voice;
        for (int i = in.first[from]; i < in.first[to]; i++) {
            int k = claim[i] - base;
            if (k >= 0) {
                support[k] += voice[i] * word[source[i]];
                voices[k] += voice[i];
            }
        }
    }

    private void believe(int from, int to, IntToDoubleFunction alternatives) {
        int base = in.firstClaim[from];
        double change = sums.change;
        for (int o = from; o < to; o++) {
            int at = in.firstClaim[o] - base;
            int end = in.firstClaim[o + 1] - base;
            double others = alternatives.applyAsDouble(o);
            double top = Double.NEGATIVE_INFINITY;
            for (int k = at; k < end; k++) {
                support[k] += others * voices[k];
                top = Math.max(top, support[k]);
            }
            double all = 0;
            for (int k = at; k < end; k++) {
                support[k] = Math.exp(support[k] - top);
                all += support[k];
            }
            int anchor = in.anchor[o] - base;
            boolean checked = in.checked(o);
            for (int k = at; k < end; k++) {
                double p = in.anchor[o] < 0 ? support[k] / all : k == anchor ? 1 : 0;
                change = Math.max(change, Math.abs(p - beliefs[base + k]));
                beliefs[base + k] = p;
                support[k] = checked ? p : 0;
            }
        }
        sums.change = change;
    }

    /** Adds the beliefs of checked objects to their sources. */
    private void count(int from, int to) {
        int base = in.firstClaim[from];
        double[] held = support;
        double[] hits = sums.hits;
        int[] source = in.source;
        int[] claim = in.claim;
        float[] voice = this.voice;
        double voiced = 0;
        for (int i = in.first[from]; i < in.first[to]; i++) {
            int k = claim[i] - base;
            if (k >= 0) {
                hits[source[i]] += held[k];
                voiced += voice[i] * held[k];
            }
        }
        sums.voicedHits[0] += voiced;
    }
}
