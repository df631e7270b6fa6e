package org.parallax.reliability;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Observations in which every label is a claim of every object: for questions whose few answers are always the same,
 * also one that nobody stated may hold. Claim {@code k} of object {@code o} is {@code o * K + k}, labels in the order of
 * their names.
 */
final class AllLabels {
    private AllLabels() {}

    static Observations complete(Observations in) {
        int[] labels = IntStream.of(in.claimLabel)
                .distinct()
                .boxed()
                .sorted(Comparator.comparing(l -> in.labels[l]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[in.labels.length];
        for (int k = 0; k < labels.length; k++) {
            rank[labels[k]] = k;
        }
        int[] claim = new int[in.size()];
        int[] anchor = new int[in.objectCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                claim[i] = in.claim[i] < 0 ? in.claim[i] : o * labels.length + rank[in.claimLabel[in.claim[i]]];
            }
            anchor[o] = in.anchor[o] < 0 ? -1 : o * labels.length + rank[in.claimLabel[in.anchor[o]]];
        }
        int[] claimLabel = new int[in.objectCount() * labels.length];
        Arrays.setAll(claimLabel, c -> labels[c % labels.length]);
        int[] firstClaim = IntStream.rangeClosed(0, in.objectCount())
                .map(o -> o * labels.length)
                .toArray();
        return new Observations(
                new ObservationsBuilder.Names(in.sources, in.objects, in.labels, in.topics, in.topic, in.story),
                new ObservationsBuilder.Rows(in.first, in.source, claim, in.weight),
                new ObservationsBuilder.Claims(firstClaim, claimLabel, in.numeric, anchor),
                in.priors,
                in.kin);
    }
}
