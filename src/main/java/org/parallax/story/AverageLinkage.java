package org.parallax.story;

import java.util.Arrays;

/** Agglomerative clustering by average linkage (Sokal and Michener 1958): cubic at worst, for small groups only. */
final class AverageLinkage {
    private AverageLinkage() {}

    /** The cluster of each item, named by its first item; merges while two clusters are alike on average. */
    static int[] clusters(double[][] likeness, double threshold) {
        int n = likeness.length;
        double[][] mean = new double[n][];
        int[] size = new int[n];
        int[] cluster = new int[n];
        for (int i = 0; i < n; i++) {
            mean[i] = likeness[i].clone();
            size[i] = 1;
            cluster[i] = i;
        }
        while (true) {
            int[] pair = closest(mean, size, threshold);
            if (pair.length == 0) {
                return cluster;
            }
            join(pair[0], pair[1], mean, size);
            Arrays.setAll(cluster, i -> cluster[i] == pair[1] ? pair[0] : cluster[i]);
        }
    }

    private static int[] closest(double[][] mean, int[] size, double threshold) {
        int[] pair = {};
        double best = threshold;
        for (int i = 0; i < mean.length; i++) {
            for (int j = i + 1; size[i] > 0 && j < mean.length; j++) {
                if (size[j] > 0 && mean[i][j] >= best) {
                    best = mean[i][j];
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private static void join(int into, int from, double[][] mean, int[] size) {
        int total = size[into] + size[from];
        for (int k = 0; k < mean.length; k++) {
            mean[into][k] = (mean[into][k] * size[into] + mean[from][k] * size[from]) / total;
            mean[k][into] = mean[into][k];
        }
        size[into] = total;
        size[from] = 0;
    }
}
