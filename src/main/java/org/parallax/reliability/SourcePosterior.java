package org.parallax.reliability;

/**
 * The posterior of every source's accuracy, given what others say of its claims. With {@code q} the belief in a claim
 * from everybody else, stating it has likelihood {@code q a + (1 - q)(1 - a) / f} under accuracy {@code a} and {@code f}
 * possible errors. So a claim that nobody else can check says nothing about its source, and an uncertain truth says less
 * than a certain one: the curvature at the mode counts how many certain truths the evidence is worth.
 */
final class SourcePosterior {
    private static final int STEPS = 40;
    private static final double CONVERGED = 1e-9;

    private final Observations in;
    private final double poolMean;
    private final double poolSize;
    private final double[] mean;
    private final double[] effective;

    /** The belief in what observation {@code i} of object {@code o} states, its own source left out. */
    interface OthersBelief {
        double of(int i, int o);
    }

    SourcePosterior(Observations in, double poolMean, double poolSize) {
        this.in = in;
        this.poolMean = poolMean;
        this.poolSize = poolSize;
        this.mean = new double[in.sourceCount()];
        this.effective = new double[in.sourceCount()];
        java.util.Arrays.fill(mean, poolMean);
    }

    void fit(OthersBelief others) {
        float[] q = new float[in.size()];
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                q[i] = in.claim[i] < 0 ? Float.NaN : (float) others.of(i, o);
            }
        }
        double change = 1;
        for (int step = 0; step < STEPS && change > CONVERGED; step++) {
            change = improve(q);
        }
        measure(q);
    }

    SourceScores scores() {
        double[] size = new double[mean.length];
        java.util.Arrays.setAll(size, s -> poolSize + effective[s]);
        return new SourceScores(mean.clone(), size, effective.clone());
    }

    private double improve(float[] q) {
        double[] hits = new double[mean.length];
        double[] trials = new double[mean.length];
        for (int o = 0; o < in.objectCount(); o++) {
            double errors = errors(o);
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    double a = mean[in.source[i]];
                    double right = q[i] * a;
                    hits[in.source[i]] += right / (right + (1 - q[i]) * (1 - a) / errors);
                    trials[in.source[i]]++;
                }
            }
        }
        double change = 0;
        for (int s = 0; s < mean.length; s++) {
            double next = (hits[s] + poolSize * poolMean) / (trials[s] + poolSize);
            change = Math.max(change, Math.abs(next - mean[s]));
            mean[s] = next;
        }
        return change;
    }

    private void measure(float[] q) {
        for (int o = 0; o < in.objectCount(); o++) {
            double errors = errors(o);
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                if (in.claim[i] >= 0) {
                    double a = mean[in.source[i]];
                    double wrong = (1 - q[i]) / errors;
                    double slope = (q[i] - wrong) / (q[i] * a + wrong * (1 - a));
                    effective[in.source[i]] += slope * slope * a * (1 - a);
                }
            }
        }
    }

    private double errors(int o) {
        return Math.max(1, in.claims(o) - 1);
    }
}
