package org.parallax.story;

import java.util.stream.IntStream;

/**
 * Agglomerative clustering by average linkage (Sokal and Michener 1958) with one condition more: two clusters of some
 * size join only where they are nearly as alike as the looser of them is within itself. Two accounts of other
 * earthquakes may be as alike as two of one; two clusters of them are not. Cubic at worst, so for small groups only.
 */
final class AverageLinkage {
    /** From how many items on a cluster's own cohesion is known well enough to ask for it. */
    private static final int KNOWN = 3;
    /** The part of its own cohesion with which a cluster must be like the other. */
    private static final double COHESION = 0.73;

    private final double threshold;
    private final double[][] mean;
    private final boolean[][] parted;
    private final int[] size;
    private final double[] within;
    private final int[] cluster;

    /** @param likeness symmetric; items below the threshold on average do not join */
    AverageLinkage(double[][] likeness, double threshold) {
        int n = likeness.length;
        this.threshold = threshold;
        this.mean = new double[n][];
        this.parted = new boolean[n][n];
        this.size = new int[n];
        this.within = new double[n];
        this.cluster = IntStream.range(0, n).toArray();
        for (int i = 0; i < n; i++) {
            mean[i] = likeness[i].clone();
            size[i] = 1;
        }
    }

    /** The cluster of each item, named by its first item. */
    int[] clusters() {
        int[] pair = closest();
        while (pair.length > 0) {
            if (holdTogether(pair[0], pair[1])) {
                join(pair[0], pair[1]);
            } else {
                parted[pair[0]][pair[1]] = true;
            }
            pair = closest();
        }
        return cluster;
    }

    private int[] closest() {
        int[] pair = {};
        double best = threshold;
        for (int i = 0; i < mean.length; i++) {
            for (int j = i + 1; size[i] > 0 && j < mean.length; j++) {
                if (size[j] > 0 && !parted[i][j] && mean[i][j] >= best) {
                    best = mean[i][j];
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private boolean holdTogether(int a, int b) {
        return Math.min(size[a], size[b]) < KNOWN || mean[a][b] >= COHESION * Math.min(cohesion(a), cohesion(b));
    }

    private double cohesion(int a) {
        return within[a] / (size[a] * (size[a] - 1) / 2.0);
    }

    private void join(int into, int from) {
        int total = size[into] + size[from];
        within[into] += within[from] + mean[into][from] * size[into] * size[from];
        for (int k = 0; k < mean.length; k++) {
            mean[into][k] = (mean[into][k] * size[into] + mean[from][k] * size[from]) / total;
            mean[k][into] = mean[into][k];
            parted[into][k] = false;
            parted[k][into] = false;
            cluster[k] = cluster[k] == from ? into : cluster[k];
        }
        size[into] = total;
        size[from] = 0;
    }
}
