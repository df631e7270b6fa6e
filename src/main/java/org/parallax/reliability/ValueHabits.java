package org.parallax.reliability;

import java.util.Arrays;

/**
 * What values themselves give away where they are many and recur. A source may go wrong with one value again and again
 * (a place name that it reads out of personal names): {@link #shift} compares how often others confirm its word on that
 * value with how often they confirm it at all. And a value that is stated of many objects is often true but general
 * ("England" for a birthplace) or a default: {@link #support} makes the rarer one the likelier answer.
 */
final class ValueHabits {
    private static final int FEW = 12;
    private static final double VALUE_PRIOR = 2;
    private static final double SOURCE_PRIOR = 5;
    private static final double SHIFT = 1.5;
    private static final double RARITY = 0.5;

    private final float[] shift;
    private final double[] support;

    private ValueHabits(float[] shift, double[] support) {
        this.shift = shift;
        this.support = support;
    }

    static ValueHabits of(Observations in) {
        long recurring = Arrays.stream(in.claimLabel).distinct().count();
        boolean none = recurring <= FEW;
        return new ValueHabits(none ? new float[0] : shifts(in), none ? new double[0] : supports(in));
    }

    /** What observation {@code i} adds to the log odds of its source being right. */
    double shift(int i) {
        return shift.length == 0 ? 0 : shift[i];
    }

    /** What claim {@code c} has before anyone states it, in log odds. */
    double support(int c) {
        return support.length == 0 ? 0 : support[c];
    }

    private static double[] supports(Observations in) {
        int[] stated = new int[in.labels.length];
        for (int label : in.claimLabel) {
            stated[label]++;
        }
        double[] support = new double[in.claimCount()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int c = in.firstClaim[o]; c < in.firstClaim[o + 1]; c++) {
                support[c] = in.numeric[o] ? 0 : -RARITY * Math.log(stated[in.claimLabel[c]]);
            }
        }
        return support;
    }

    private static float[] shifts(Observations in) {
        float[] confirmed = confirmations(in);
        double[] bySource = new double[in.sourceCount()];
        double[] trials = new double[in.sourceCount()];
        double all = 0;
        double count = 0;
        for (int i = 0; i < confirmed.length; i++) {
            if (confirmed[i] >= 0) {
                bySource[in.source[i]] += confirmed[i];
                trials[in.source[i]]++;
                all += confirmed[i];
                count++;
            }
        }
        double mean = (all + 1) / (count + 2);
        for (int s = 0; s < bySource.length; s++) {
            bySource[s] = (bySource[s] + SOURCE_PRIOR * mean) / (trials[s] + SOURCE_PRIOR);
        }
        return shifts(in, confirmed, bySource);
    }

    private static float[] shifts(Observations in, float[] confirmed, double[] bySource) {
        PairIndex habits = new PairIndex();
        int[] habit = new int[confirmed.length];
        for (int i = 0; i < habit.length; i++) {
            habit[i] = confirmed[i] < 0 ? -1 : habits.add(in.source[i], in.sourceCount() + in.claimLabel[in.claim[i]]);
        }
        double[] sum = new double[habits.size()];
        double[] trials = new double[habits.size()];
        for (int i = 0; i < habit.length; i++) {
            if (habit[i] >= 0) {
                sum[habit[i]] += confirmed[i];
                trials[habit[i]]++;
            }
        }
        float[] shift = new float[habit.length];
        for (int i = 0; i < habit.length; i++) {
            if (habit[i] >= 0) {
                double usual = bySource[in.source[i]];
                double rest = sum[habit[i]] - confirmed[i];
                double here = (rest + VALUE_PRIOR * usual) / (trials[habit[i]] - 1 + VALUE_PRIOR);
                shift[i] = (float) (SHIFT * (logit(here) - logit(usual)));
            }
        }
        return shift;
    }

    /** For every observation the share of the other sources that state the same; -1 where there is no other. */
    private static float[] confirmations(Observations in) {
        float[] confirmed = new float[in.size()];
        int[] votes = new int[in.claimCount()];
        for (int c : in.claim) {
            if (c >= 0) {
                votes[c]++;
            }
        }
        for (int o = 0; o < in.objectCount(); o++) {
            int others = in.votes(o) - 1;
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                boolean open = in.claim[i] < 0 || others < 1 || in.numeric[o];
                confirmed[i] = open ? -1 : (votes[in.claim[i]] - 1f) / others;
            }
        }
        return confirmed;
    }

    private static double logit(double p) {
        double q = Math.max(1e-3, Math.min(1 - 1e-3, p));
        return Math.log(q / (1 - q));
    }
}
