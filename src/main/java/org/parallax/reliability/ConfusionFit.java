package org.parallax.reliability;

import java.util.Arrays;

/** Beliefs and confusion tables estimated in turn; every object has the same {@code k} labels. */
final class ConfusionFit {
    private static final double WEAKEST_POOL = 6;
    private static final double STRONGEST_POOL = 500;

    private final Observations in;
    private final ConfusionPrior prior;
    private final int k;
    private final int symbols;
    private final double[] beliefs;
    private final double[] support;
    private final double[] tables;
    private final double[][] pooled;
    private final double[] classes;
    private final double[] rowSize;
    private double poolMean = 0.5;
    private double poolSize = WEAKEST_POOL;
    private int iterations;

    ConfusionFit(Observations in, ConfusionPrior prior) {
        this.in = in;
        this.prior = prior;
        this.k = prior.classes().length;
        this.symbols = prior.table()[0].length;
        this.beliefs = new double[in.claimCount()];
        this.support = new double[in.claimCount()];
        this.tables = new double[in.sourceCount() * k * symbols];
        this.pooled = prior.table().clone();
        this.classes = prior.classes().clone();
        this.rowSize = new double[k];
        for (int s = 0; s < in.sourceCount(); s++) {
            for (int truth = 0; truth < k; truth++) {
                System.arraycopy(pooled[truth], 0, tables, (s * k + truth) * symbols, symbols);
            }
        }
        believe();
    }

    int iterations() {
        return iterations;
    }

    /** One round: tables from beliefs, beliefs from tables. Returns the largest change of a belief. */
    double iterate() {
        iterations++;
        fitClasses();
        count();
        fitPool();
        shrink();
        return believe();
    }

    private void fitClasses() {
        double[] sum = new double[k];
        for (int c = 0; c < beliefs.length; c++) {
            sum[c % k] += beliefs[c];
        }
        for (int truth = 0; truth < k; truth++) {
            classes[truth] =
                    (sum[truth] + prior.classSize() * prior.classes()[truth]) / (in.objectCount() + prior.classSize());
        }
    }

    private void count() {
        Arrays.fill(tables, 0);
        for (int o = 0; o < in.objectCount(); o++) {
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                int cell = in.source[i] * k * symbols + symbol(i, o);
                for (int truth = 0; truth < k; truth++) {
                    tables[cell + truth * symbols] += in.weight[i] * beliefs[o * k + truth];
                }
            }
        }
    }

    private void fitPool() {
        for (int truth = 0; truth < k; truth++) {
            double[] row = prior.table()[truth].clone();
            double all = prior.tableSize();
            for (int y = 0; y < symbols; y++) {
                row[y] *= prior.tableSize();
                for (int s = 0; s < in.sourceCount(); s++) {
                    double n = told(s, truth) * tables[(s * k + truth) * symbols + y];
                    row[y] += n;
                    all += n;
                }
            }
            for (int y = 0; y < symbols; y++) {
                row[y] /= all;
            }
            pooled[truth] = row;
        }
        double[] hits = new double[in.sourceCount()];
        double[] trials = new double[in.sourceCount()];
        for (int i = 0; i < in.size(); i++) {
            if (in.claim[i] >= 0) {
                hits[in.source[i]] += in.weight[i] * beliefs[in.claim[i]];
                trials[in.source[i]] += in.weight[i];
            }
        }
        poolMean = (Arrays.stream(hits).sum() + 1) / (Arrays.stream(trials).sum() + 2);
        poolSize = Pool.size(hits, trials, poolMean, WEAKEST_POOL, STRONGEST_POOL);
        for (int truth = 0; truth < k; truth++) {
            rowSize[truth] = symbols > k ? rowSize(truth) : poolSize / k;
        }
    }

    /**
     * How far the statements of a source where {@code truth} holds tell of sources at large: {@code size / (n + size)}, as
     * in a random-effects mean, so that no large house is the rule for all. Where one strength serves all truths each
     * statement counts alike.
     */
    private double told(int s, int truth) {
        if (symbols == k) {
            return 1;
        }
        double n = 0;
        for (int y = 0; y < symbols; y++) {
            n += tables[(s * k + truth) * symbols + y];
        }
        double size = Math.max(1, rowSize[truth]);
        return size / (n + size);
    }

    /** How alike sources are where {@code truth} holds: they may be of one mind on what is true and differ on rumours. */
    private double rowSize(int truth) {
        double[] hits = new double[in.sourceCount()];
        double[] trials = new double[in.sourceCount()];
        for (int s = 0; s < hits.length; s++) {
            int row = (s * k + truth) * symbols;
            hits[s] = tables[row + truth];
            for (int y = 0; y < symbols; y++) {
                trials[s] += tables[row + y];
            }
        }
        return Pool.size(hits, trials, pooled[truth][truth], WEAKEST_POOL / k, STRONGEST_POOL / k);
    }

    /** The pool is worth so many observations of a source, in each row as many as sources are alike there. */
    private void shrink() {
        for (int s = 0; s < in.sourceCount(); s++) {
            for (int truth = 0; truth < k; truth++) {
                int row = (s * k + truth) * symbols;
                double part = rowSize[truth];
                double all = part;
                for (int y = 0; y < symbols; y++) {
                    all += tables[row + y];
                }
                for (int y = 0; y < symbols; y++) {
                    tables[row + y] = (tables[row + y] + part * pooled[truth][y]) / all;
                }
            }
        }
    }

    private double believe() {
        double[] logs = tables.clone();
        for (int cell = 0; cell < logs.length; cell++) {
            logs[cell] = prior.temper() * Math.log(logs[cell]);
        }
        double change = 0;
        for (int o = 0; o < in.objectCount(); o++) {
            for (int truth = 0; truth < k; truth++) {
                support[o * k + truth] = Math.log(classes[truth]);
            }
            for (int i = in.first[o]; i < in.first[o + 1]; i++) {
                int cell = in.source[i] * k * symbols + symbol(i, o);
                for (int truth = 0; truth < k; truth++) {
                    support[o * k + truth] += in.weight[i] * logs[cell + truth * symbols];
                }
            }
            change = Math.max(change, update(o));
        }
        return change;
    }

    private double update(int o) {
        double[] next = softmax(o, 1, 0, -1);
        double change = 0;
        for (int truth = 0; truth < k; truth++) {
            int c = o * k + truth;
            double belief = in.anchor[o] < 0 ? next[truth] : c == in.anchor[o] ? 1 : 0;
            change = Math.max(change, Math.abs(belief - beliefs[c]));
            beliefs[c] = belief;
        }
        return change;
    }

    /** Beliefs about object {@code o} with its log odds tempered and observation {@code i} left out (-1: none). */
    private double[] softmax(int o, double temper, double weight, int cell) {
        double[] p = new double[k];
        double top = Double.NEGATIVE_INFINITY;
        for (int truth = 0; truth < k; truth++) {
            double own = cell < 0 ? 0 : weight * prior.temper() * Math.log(tables[cell + truth * symbols]);
            p[truth] = temper * (support[o * k + truth] - own);
            top = Math.max(top, p[truth]);
        }
        double sum = 0;
        for (int truth = 0; truth < k; truth++) {
            p[truth] = Math.exp(p[truth] - top);
            sum += p[truth];
        }
        for (int truth = 0; truth < k; truth++) {
            p[truth] /= sum;
        }
        return p;
    }

    private int symbol(int i, int o) {
        return in.claim[i] < 0 ? k : in.claim[i] - o * k;
    }

    /** Beliefs as they are told: tempered for errors that hang together where the prior has not done so already. */
    double[] reported() {
        double[] told = new double[beliefs.length];
        for (int o = 0; o < in.objectCount(); o++) {
            double temper = prior.temper() < 1 ? 1 : Calibration.temper(voices(o), Calibration.SAME_QUESTION);
            double[] p = softmax(o, temper, 0, -1);
            for (int truth = 0; truth < k; truth++) {
                int c = o * k + truth;
                told[c] = in.anchor[o] < 0 ? p[truth] : c == in.anchor[o] ? 1 : 0;
            }
        }
        return told;
    }

    private double voices(int o) {
        return in.first[o + 1] - in.first[o];
    }

    SourceScores scores() {
        return SourcePosterior.scores(in, poolMean, poolSize, (i, o) -> {
            if (in.anchor[o] >= 0) {
                return in.claim[i] == in.anchor[o] ? 1 : 0;
            }
            int y = symbol(i, o);
            return softmax(o, 1, in.weight[i], in.source[i] * k * symbols + y)[y];
        });
    }
}
