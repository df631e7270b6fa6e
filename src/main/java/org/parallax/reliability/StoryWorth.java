package org.parallax.reliability;

import java.util.Arrays;

/**
 * What the claims of each source are worth where several come from one story. They hang together: they were gathered on
 * one day, from one hearing, and whoever confirms one of them was told so by the same people. With correlation {@code r}
 * between them, claims that are worth {@code n} one by one are worth {@code n / (1 + r (n - 1))} together (the design
 * effect of cluster samples; Kish, Survey Sampling, 1965), and so never more than {@code 1 / r}. A claim whose truth is
 * known stands for itself.
 */
final class StoryWorth {
    /** Half of what decides whether a claim holds is taken to be common to its story: assumed, for want of data. */
    static final double CORRELATION = 0.5;

    private final Observations in;
    private final PairIndex stories = new PairIndex();
    private final double[] alone;
    private double[] gathered = new double[16];

    StoryWorth(Observations in) {
        this.in = in;
        this.alone = new double[in.sourceCount()];
    }

    /** Adds what observation {@code i} of object {@code o} is worth by itself. */
    void add(int i, int o, double worth) {
        if (!shares(o)) {
            alone[in.source[i]] += worth;
            return;
        }
        int story = stories.add(in.source[i], in.sourceCount() + in.story[o]);
        if (story == gathered.length) {
            gathered = Arrays.copyOf(gathered, 2 * story);
        }
        gathered[story] += worth;
    }

    /** By source, what all of it is worth; at least 0. */
    double[] bySource() {
        double[] worth = alone.clone();
        for (int story = 0; story < stories.size(); story++) {
            worth[stories.low(story)] += gathered[story] * share(gathered[story]);
        }
        Arrays.setAll(worth, s -> Math.max(0, worth[s]));
        return worth;
    }

    /** The share of itself that observation {@code i} of object {@code o} counts for, among the others of its story. */
    double share(int i, int o) {
        return shares(o) ? share(gathered[stories.find(in.source[i], in.sourceCount() + in.story[o])]) : 1;
    }

    private boolean shares(int o) {
        return in.story.length > 0 && in.story[o] >= 0 && in.anchor[o] < 0;
    }

    private static double share(double worth) {
        return 1 / (1 + CORRELATION * Math.max(0, worth - 1));
    }
}
