package org.parallax.reliability;

import java.util.Arrays;
import java.util.Map;

/**
 * Observations as parallel arrays, sorted by object: 12 bytes each ({@code source}, {@code claim}, {@code weight}).
 *
 * <p>A <em>claim</em> is one value of one object; the claims of object {@code o} are {@code firstClaim[o]} to
 * {@code firstClaim[o + 1]}, its observations {@code first[o]} to {@code first[o + 1]}. A <em>label</em> is a value's
 * identity across objects ("true" here is "true" there); numbers with a tolerance have none. An observation of the neutral
 * value has claim {@link #NEUTRAL}. {@code anchor[o]} is the claim known to hold, or -1; {@code story[o]} the number of
 * the story it belongs to, or -1, and empty where no object belongs to any.
 */
public final class Observations {
    /** The claim of an observation that takes no side. */
    static final int NEUTRAL = -1;

    private static final int MOST_CHUNKS = 64;
    private static final int LEAST_CHUNK = 50_000;

    final String[] sources;
    final String[] objects;
    final String[] labels;
    final String[] topics;
    final int[] first;
    final int[] firstClaim;
    final int[] source;
    final int[] claim;
    final float[] weight;
    final int[] claimLabel;
    final boolean[] numeric;
    final int[] topic;
    final int[] story;
    final int[] anchor;
    final ObservationsBuilder.Priors priors;
    final Kin kin;

    Observations(
            ObservationsBuilder.Names names,
            ObservationsBuilder.Rows rows,
            ObservationsBuilder.Claims claims,
            ObservationsBuilder.Priors priors,
            Kin kin) {
        this.priors = priors;
        this.kin = kin;
        this.sources = names.sources();
        this.objects = names.objects();
        this.labels = names.labels();
        this.topics = names.topics();
        this.topic = names.topic();
        this.story = names.story();
        this.first = rows.first();
        this.source = rows.source();
        this.claim = rows.claim();
        this.weight = rows.weight();
        this.firstClaim = claims.first();
        this.claimLabel = claims.label();
        this.numeric = claims.numeric();
        this.anchor = claims.anchor();
    }

    /** The same with all objects under one topic. */
    Observations ofOneTopic() {
        if (topics.length == 1) {
            return this;
        }
        return new Observations(
                new ObservationsBuilder.Names(
                        sources, objects, labels, new String[] {""}, new int[objects.length], story),
                new ObservationsBuilder.Rows(first, source, claim, weight),
                new ObservationsBuilder.Claims(firstClaim, claimLabel, numeric, anchor),
                priors,
                kin);
    }

    /** All of {@code observations}, without anchors or a neutral value. */
    public static Observations of(Iterable<Observation> observations) {
        ObservationsBuilder builder = new ObservationsBuilder();
        observations.forEach(builder::add);
        return builder.build(Map.of(), null);
    }

    public int size() {
        return source.length;
    }

    public int sourceCount() {
        return sources.length;
    }

    public int objectCount() {
        return objects.length;
    }

    public int claimCount() {
        return claimLabel.length;
    }

    /** The value of a claim as it was written. */
    String value(int claim) {
        return labels[claimLabel[claim]];
    }

    int claims(int object) {
        return firstClaim[object + 1] - firstClaim[object];
    }

    /** How many observations take a side on {@code object}. */
    int votes(int object) {
        int votes = 0;
        for (int i = first[object]; i < first[object + 1]; i++) {
            if (claim[i] != NEUTRAL) {
                votes++;
            }
        }
        return votes;
    }

    /** Whether anything but a single word speaks to the object, so that it can tell something of its sources. */
    boolean checked(int object) {
        return first[object + 1] - first[object] > 1 || anchor[object] >= 0;
    }

    /** How many times a vote meets a claim of its object: what it costs to count every source against every claim. */
    long comparisons() {
        long comparisons = 0;
        for (int o = 0; o < objects.length; o++) {
            comparisons += (long) (first[o + 1] - first[o]) * claims(o);
        }
        return comparisons;
    }

    /**
     * Where to cut the objects for work that is shared out: chunk {@code k} is the objects {@code chunks[k]} to
     * {@code chunks[k + 1]}. Depends on nothing but the data; sums by source of all chunks take less room than the data.
     */
    int[] chunks() {
        int count = Math.max(1, Math.min(MOST_CHUNKS, size() / Math.max(LEAST_CHUNK, 4 * sourceCount())));
        int[] chunks = new int[count + 1];
        for (int k = 1, o = 0; k <= count; k++) {
            long end = (long) size() * k / count;
            while (o < objectCount() && (k == count || first[o] < end)) {
                o++;
            }
            chunks[k] = o;
        }
        return chunks;
    }

    boolean hasAnchors() {
        return Arrays.stream(anchor).anyMatch(a -> a >= 0);
    }

    boolean hasNeutral() {
        return Arrays.stream(claim).anyMatch(c -> c == NEUTRAL);
    }

    /** For every source the number of observations that take a side. */
    int[] votesBySource() {
        int[] votes = new int[sources.length];
        for (int i = 0; i < source.length; i++) {
            if (claim[i] != NEUTRAL) {
                votes[source[i]]++;
            }
        }
        return votes;
    }

    /** The object of every claim. */
    int[] objectOfClaim() {
        int[] object = new int[claimCount()];
        for (int o = 0; o < objects.length; o++) {
            Arrays.fill(object, firstClaim[o], firstClaim[o + 1], o);
        }
        return object;
    }
}
