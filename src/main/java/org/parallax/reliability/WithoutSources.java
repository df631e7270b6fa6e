package org.parallax.reliability;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Observations as if some sources had never spoken. Claims that nobody else states are left out, unless known to hold. */
final class WithoutSources {
    private final Observations observations;
    private final int[] rows;
    private final int[] claimThere;

    WithoutSources(Observations in, BitSet sources) {
        rows = IntStream.range(0, in.size())
                .filter(i -> !sources.get(in.source[i]))
                .toArray();
        BitSet kept = new BitSet();
        IntStream.concat(Arrays.stream(rows).map(i -> in.claim[i]), Arrays.stream(in.anchor))
                .filter(c -> c >= 0)
                .forEach(kept::set);
        claimThere = new int[in.claimCount()];
        Arrays.fill(claimThere, -1);
        int next = 0;
        for (int c = kept.nextSetBit(0); c >= 0; c = kept.nextSetBit(c + 1)) {
            claimThere[c] = next++;
        }
        observations = new Observations(
                new ObservationsBuilder.Names(in.sources, in.objects, in.labels, in.topics, in.topic, in.story),
                rowsOf(in),
                new ObservationsBuilder.Claims(
                        counts(in.firstClaim, kept.stream()),
                        kept.stream().map(c -> in.claimLabel[c]).toArray(),
                        in.numeric,
                        Arrays.stream(in.anchor).map(this::claim).toArray()),
                in.priors,
                Kin.none());
    }

    private ObservationsBuilder.Rows rowsOf(Observations in) {
        return new ObservationsBuilder.Rows(
                counts(in.first, Arrays.stream(rows)),
                Arrays.stream(rows).map(i -> in.source[i]).toArray(),
                Arrays.stream(rows).map(i -> claim(in.claim[i])).toArray(),
                of(in.weight));
    }

    /** Where the kept ones of each object begin. */
    private static int[] counts(int[] first, IntStream keptInOrder) {
        int[] begin = new int[first.length];
        int[] kept = keptInOrder.toArray();
        int k = 0;
        for (int o = 0; o < begin.length; o++) {
            while (k < kept.length && kept[k] < first[o]) {
                k++;
            }
            begin[o] = k;
        }
        return begin;
    }

    Observations observations() {
        return observations;
    }

    /** The number that a claim has there, or -1. */
    int claim(int c) {
        return c < 0 ? c : claimThere[c];
    }

    /** The voices of the observations that are left. */
    float[] of(float[] voice) {
        float[] left = new float[rows.length];
        for (int k = 0; k < left.length; k++) {
            left[k] = voice[rows[k]];
        }
        return left;
    }
}
