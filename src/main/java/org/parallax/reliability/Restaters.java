package org.parallax.reliability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Sources that restate what others have stated, whoever these are: an automatic editor that writes a page anew, an
 * aggregator. No pair of sources shares enough for {@link CopyFinder} to see it. But a source that speaks for itself,
 * however good, has to differ where all others err, and one that hardly ever states a value of its own takes what is there
 * ({@link Restatement}).
 *
 * <p>How often all others err is judged without the source and those it is tied to, since its agreement is what makes them
 * look right. What it shares with one other source alone is a cluster sample (Kish 1965): that may be a matter between the
 * two. Nobody is sought where a few values serve all objects, since errors meet there by chance.
 */
final class Restaters {
    /** Each costs a fit. */
    private static final int MOST_CANDIDATES = 8;
    /** A fit without some sources needs their observations anew. */
    private static final int MOST_OBSERVATIONS = 10_000_000;
    /** How far agreements with one and the same source hang together. */
    private static final double ONE_PARTNER = 0.5;

    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;

    private final Observations in;
    /** First words of a source on an object that take a side. */
    private final BitSet word = new BitSet();
    /** By claim, how many sources state it, and by object, how many speak. */
    private final int[] supporters;

    private final int[] speakers;
    /** By source: see {@link Restatement#strength}. */
    private final double[] strength;

    private Restaters(Observations in) {
        this.in = in;
        this.supporters = new int[in.claimCount()];
        this.speakers = new int[in.objectCount()];
        this.strength = new double[in.sourceCount()];
        int[] heard = new int[in.sourceCount()];
        for (int o = 0; o < speakers.length; o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0 && heard[in.source[i]] <= o) {
                    heard[in.source[i]] = o + 1;
                    word.set(i);
                    supporters[in.claim[i]]++;
                    speakers[o]++;
                }
            }
        }
    }

    /**
     * The voices, those of restaters lowered where another source states the same; {@code voice} itself if there are none.
     *
     * @param voice of every observation after copying between pairs is discounted
     * @param ties of these pairs
     * @param poolMean how often sources are right, to choose whom to look at
     */
    static float[] quiet(Observations in, float[] voice, Ties ties, double poolMean) {
        if (in.size() > MOST_OBSERVATIONS || DataShape.few(in) > 0) {
            return voice;
        }
        Restaters found = new Restaters(in);
        found.candidates(poolMean).forEach(s -> found.strength[s] = found.judge(s, ties.of(s), voice));
        return Arrays.stream(found.strength).allMatch(x -> x == 0) ? voice : found.quiet(voice);
    }

    private float[] quiet(float[] voice) {
        float[] quiet = voice.clone();
        for (int i = 0; i < quiet.length; i++) {
            if (in.claim[i] >= 0 && supporters[in.claim[i]] > 1) {
                quiet[i] *= (float) (1 - strength[in.source[i]]);
            }
        }
        return quiet;
    }

    /** Sources that agree more than the usual one could, most striking first. */
    private IntStream candidates(double poolMean) {
        Restatement[] evidence = new Restatement[strength.length];
        Arrays.setAll(evidence, s -> new Restatement());
        for (int o = 0; o < speakers.length; o++) {
            double covered = 1 - Math.pow(1 - poolMean, speakers[o] - 1.0);
            for (int i = in.first[o]; i < in.first[o + 1] && speakers[o] > 1; i++) {
                if (word.get(i)) {
                    evidence[in.source[i]].add(supporters[in.claim[i]] > 1, covered, 1);
                }
            }
        }
        return IntStream.range(0, evidence.length)
                .filter(s -> evidence[s].strength(evidence.length) > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(evidence[b].logRatio(), evidence[a].logRatio()))
                .limit(MOST_CANDIDATES)
                .mapToInt(Integer::intValue);
    }

    private double judge(int s, BitSet tied, float[] voice) {
        tied.set(s);
        WithoutSources rest = new WithoutSources(in, tied);
        Observations others = rest.observations();
        AccuracyFit fit = new AccuracyFit(others, rest.of(voice), ValueHabits.of(others));
        fit.converge();
        double[] belief = fit.untempered();
        BitSet stated = new BitSet();
        Arrays.stream(others.claim).filter(c -> c >= 0).forEach(stated::set);
        int[] partner = partners(others, s);
        int[] met = new int[in.sourceCount()];
        Arrays.stream(partner).filter(p -> p >= 0).forEach(p -> met[p]++);
        Restatement evidence = new Restatement();
        for (int o = 0; o < partner.length; o++) {
            if (partner[o] != NOBODY) {
                int claim = rest.claim(in.claim[statement(o, s)]);
                double covered = Arrays.stream(belief, others.firstClaim[o], others.firstClaim[o + 1])
                        .sum();
                double weight = partner[o] == SEVERAL ? 1 : Calibration.temper(met[partner[o]], ONE_PARTNER);
                evidence.add(claim >= 0 && stated.get(claim), covered, weight);
            }
        }
        return evidence.strength(in.sourceCount());
    }

    /** By object that the source speaks to, the one of the others that does as well, or that there is none or are several. */
    private int[] partners(Observations others, int s) {
        int[] partners = new int[speakers.length];
        for (int o = 0; o < partners.length; o++) {
            partners[o] = NOBODY;
            boolean asked = statement(o, s) >= 0;
            for (int i = others.first[o]; asked && i < others.first[o + 1]; i++) {
                int one = others.claim[i] < 0 ? partners[o] : others.source[i];
                partners[o] = partners[o] == NOBODY || partners[o] == one ? one : SEVERAL;
            }
        }
        return partners;
    }

    /** The statement of the source on the object, or -1. */
    private int statement(int o, int s) {
        for (int i = in.first[o]; i < in.first[o + 1]; i++) {
            if (in.source[i] == s && word.get(i)) {
                return i;
            }
        }
        return -1;
    }
}
