package org.parallax.reliability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the rows of a builder out by object: claims numbered, numbers grouped, repeated votes shared. */
final class Layout {
    private final ObservationsBuilder in;
    private final int[] first;
    private final int[] order;
    private final int neutral;
    private final int[] source;
    private final int[] claim;
    private final float[] weight;
    private final int[] firstClaim;
    private final boolean[] numeric;
    private final int[] anchor;
    private final GrowingInts claimLabel = new GrowingInts();

    Layout(ObservationsBuilder in, int[] first, int[] order, int neutral) {
        this.in = in;
        this.first = first;
        this.order = order;
        this.neutral = neutral;
        int n = order.length;
        int objects = first.length - 1;
        source = new int[n];
        claim = new int[n];
        weight = new float[n];
        firstClaim = new int[objects + 1];
        numeric = new boolean[objects];
        anchor = new int[objects];
    }

    ObservationsBuilder.Rows rows() {
        return new ObservationsBuilder.Rows(first, source, claim, weight);
    }

    ObservationsBuilder.Claims claims() {
        return new ObservationsBuilder.Claims(firstClaim, claimLabel.toArray(), numeric, anchor);
    }

    void run(int[] knownLabel) {
        Map<Integer, Integer> claimOfLabel = new HashMap<>();
        int[] votesOf = new int[sourceCount()];
        for (int o = 0; o + 1 < first.length; o++) {
            Double tolerance = in.tolerance(o);
            numeric[o] = tolerance != null;
            claimOfLabel.clear();
            Map<Integer, Integer> standsFor = tolerance == null ? Map.of() : groups(o, tolerance);
            for (int i = first[o]; i < first[o + 1]; i++) {
                int label = in.label(order[i]);
                source[i] = in.source(order[i]);
                claim[i] = label == neutral
                        ? Observations.NEUTRAL
                        : claim(standsFor.getOrDefault(label, label), claimOfLabel);
            }
            anchor[o] = anchor(o, knownLabel[o], tolerance, claimOfLabel);
            firstClaim[o + 1] = claimLabel.size();
            shareVotes(o, votesOf);
        }
    }

    private int sourceCount() {
        int count = 0;
        for (int row : order) {
            count = Math.max(count, in.source(row) + 1);
        }
        return count;
    }

    private int claim(int label, Map<Integer, Integer> claimOfLabel) {
        return claimOfLabel.computeIfAbsent(label, l -> {
            claimLabel.add(l);
            return claimLabel.size() - 1;
        });
    }

    private int anchor(int o, int label, @Nullable Double tolerance, Map<Integer, Integer> claims) {
        if (label < 0) {
            return -1;
        }
        if (tolerance != null) {
            double truth = Double.parseDouble(in.labelText(label));
            int nearest = -1;
            double best = tolerance + 1e-9;
            for (Map.Entry<Integer, Integer> entry : claims.entrySet()) {
                double distance = Math.abs(Double.parseDouble(in.labelText(entry.getKey())) - truth);
                if (distance <= best) {
                    best = distance;
                    nearest = entry.getValue();
                }
            }
            if (nearest >= 0) {
                return nearest;
            }
        }
        return claim(label, claims);
    }

    /** From each label of a numeric object to the label of its group's centre. */
    private Map<Integer, Integer> groups(int o, double tolerance) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = first[o]; i < first[o + 1]; i++) {
            if (in.label(order[i]) != neutral) {
                votes.merge(in.label(order[i]), 1, Integer::sum);
            }
        }
        int[] labels = votes.keySet().stream()
                .mapToInt(Integer::intValue)
                .boxed()
                .sorted((a, b) -> {
                    int byNumber = Double.compare(number(a), number(b));
                    return byNumber != 0 ? byNumber : in.labelText(a).compareTo(in.labelText(b));
                })
                .mapToInt(Integer::intValue)
                .toArray();
        double[] numbers = Arrays.stream(labels).mapToDouble(this::number).toArray();
        int[] counts = Arrays.stream(labels).map(l -> votes.get(l)).toArray();
        NumericGroups groups = new NumericGroups(numbers, counts, tolerance);
        Map<Integer, Integer> centre = new HashMap<>();
        for (int k = 0; k < labels.length; k++) {
            centre.put(labels[k], labels[groups.centreOf(k)]);
        }
        return centre;
    }

    private double number(int label) {
        return Double.parseDouble(in.labelText(label));
    }

    private void shareVotes(int o, int[] votesOf) {
        for (int i = first[o]; i < first[o + 1]; i++) {
            votesOf[source[i]]++;
        }
        for (int i = first[o]; i < first[o + 1]; i++) {
            weight[i] = in.confidence(order[i]) / votesOf[source[i]];
        }
        for (int i = first[o]; i < first[o + 1]; i++) {
            votesOf[source[i]] = 0;
        }
    }
}
