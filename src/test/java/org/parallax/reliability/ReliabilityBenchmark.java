package org.parallax.reliability;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

/**
 * Prints how fast one round of beliefs and accuracies is on one thread and on all, beside a loop over plain arrays that
 * computes the same sums, and beside dense matrices on a small set; and what an observation takes in memory. Usage:
 * {@code ReliabilityBenchmark [observations] [--whole]}; {@code --whole} adds a complete estimate.
 */
public final class ReliabilityBenchmark {
    private static final int PER_OBJECT = 10;
    private static final int VALUES = 4;
    private static final int SMALL = 20_000;

    private ReliabilityBenchmark() {}

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
        Observations in = world(n - n % PER_OBJECT);
        n = in.size();
        int rounds = n > 50_000_000 ? 3 : 8;
        AccuracyFit fit = new AccuracyFit(in, in.weight.clone(), ValueHabits.of(in));
        Plain plain = new Plain(in);
        ForkJoinPool one = new ForkJoinPool(1);
        double engine = Double.MAX_VALUE;
        double loop = Double.MAX_VALUE;
        double all = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            engine = Math.min(engine, seconds(() -> one.submit(fit::iterate).join()));
            loop = Math.min(loop, seconds(plain::iterate));
        }
        print("%d observations, %d objects, %d sources%n", n, in.objectCount(), in.sourceCount());
        print("one round, one thread:  %6.1f M observations/s%n", n / engine / 1e6);
        print("plain arrays:           %6.1f M observations/s; ratio %.2f%n", n / loop / 1e6, engine / loop);
        print("largest disagreement of the beliefs: %.1e%n", Votes.change(fit.beliefs(), plain.belief));
        for (int round = 0; round < rounds; round++) {
            all = Math.min(all, seconds(fit::iterate));
        }
        int threads = ForkJoinPool.getCommonPoolParallelism() + 1;
        print("one round, %d threads:   %6.1f M observations/s%n", threads, n / all / 1e6);
        print("memory of a round:      %6.1f bytes an observation, everything included%n", bytes(in));
        small();
        if (args.length > 1) {
            double whole = seconds(() -> new TruthModel().solve(in));
            print("whole estimate, copying and intervals included: %.1f s%n", whole);
        }
    }

    /** Observations, claims, objects, voices and beliefs; what grows with the sources alone is left out. */
    private static double bytes(Observations in) {
        double observations = (4.0 + 4 + 4 + 4) * in.size();
        double claims = (4.0 + 8) * in.claimCount();
        double objects = (4.0 + 4 + 4 + 4 + 1) * in.objectCount();
        return (observations + claims + objects) / in.size();
    }

    private static void small() {
        Observations in = world(SMALL);
        AccuracyFit fit = new AccuracyFit(in, in.weight.clone(), ValueHabits.of(in));
        Dense dense = new Dense(in);
        double engine = Double.MAX_VALUE;
        double matrices = Double.MAX_VALUE;
        for (int round = 0; round < 50; round++) {
            engine = Math.min(engine, seconds(fit::iterate));
            matrices = Math.min(matrices, round < 5 ? seconds(dense::iterate) : Double.MAX_VALUE);
        }
        print(
                "%d observations: one round %.2f ms, dense matrices %.1f ms, %.0f times as long%n",
                in.size(), engine * 1e3, matrices * 1e3, matrices / engine);
    }

    /** A round of Sums as matrix products over all sources and claims, as joesingo/truthdiscovery computes it. */
    private static final class Dense {
        private final double[][] states;
        private final double[] trust;
        private final double[] belief;

        Dense(Observations in) {
            states = new double[in.sourceCount()][in.claimCount()];
            for (int i = 0; i < in.size(); i++) {
                states[in.source[i]][in.claim[i]] = 1;
            }
            trust = new double[in.sourceCount()];
            belief = new double[in.claimCount()];
            Arrays.fill(trust, 0.5);
        }

        void iterate() {
            Arrays.fill(belief, 0);
            for (int s = 0; s < trust.length; s++) {
                for (int c = 0; c < belief.length; c++) {
                    belief[c] += states[s][c] * trust[s];
                }
            }
            double most = Arrays.stream(belief).max().orElse(1);
            for (int s = 0; s < trust.length; s++) {
                double sum = 0;
                for (int c = 0; c < belief.length; c++) {
                    sum += states[s][c] * belief[c] / most;
                }
                trust[s] = sum;
            }
            double best = Arrays.stream(trust).max().orElse(1);
            Arrays.setAll(trust, s -> trust[s] / best);
        }
    }

    private static Observations world(int n) {
        SplittableRandom random = new SplittableRandom(1);
        int objects = n / PER_OBJECT;
        int sources = Math.max(50, (int) Math.sqrt(n));
        int[] source = new int[n];
        int[] claim = new int[n];
        for (int o = 0; o < objects; o++) {
            for (int k = 0; k < PER_OBJECT; k++) {
                int i = o * PER_OBJECT + k;
                source[i] = random.nextInt(sources);
                boolean right = random.nextDouble() < 0.5 + 0.4 * source[i] / sources;
                claim[i] = o * VALUES + (right ? 0 : 1 + random.nextInt(VALUES - 1));
            }
        }
        float[] weight = new float[n];
        Arrays.fill(weight, 1);
        String[] labels = {"a", "b", "c", "d"};
        int[] label = new int[objects * VALUES];
        Arrays.setAll(label, c -> c % VALUES);
        int[] anchor = new int[objects];
        Arrays.fill(anchor, -1);
        return new Observations(
                new ObservationsBuilder.Names(
                        new String[sources],
                        new String[objects],
                        labels,
                        new String[] {""},
                        new int[objects],
                        new int[0]),
                new ObservationsBuilder.Rows(starts(objects, PER_OBJECT), source, claim, weight),
                new ObservationsBuilder.Claims(starts(objects, VALUES), label, new boolean[objects], anchor),
                ObservationsBuilder.Priors.none(sources),
                Kin.none());
    }

    private static int[] starts(int objects, int each) {
        int[] first = new int[objects + 1];
        Arrays.setAll(first, o -> o * each);
        return first;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    /** The same estimation in the barest form. */
    private static final class Plain {
        private final int[] source;
        private final int[] claim;
        private final int sources;
        private final VolumeTrend trend;
        private final double[] belief;
        private final double[] support;

        Plain(Observations in) {
            this.source = in.source;
            this.claim = in.claim;
            this.sources = in.sourceCount();
            this.trend = new VolumeTrend(in.votesBySource());
            this.belief = Majority.shares(in);
            this.support = new double[belief.length];
        }

        void iterate() {
            double[] hits = new double[sources];
            double[] trials = new double[sources];
            for (int i = 0; i < source.length; i++) {
                hits[source[i]] += belief[claim[i]];
                trials[source[i]]++;
            }
            double mean =
                    (Arrays.stream(hits).sum() + 1) / (Arrays.stream(trials).sum() + 2);
            double size = Pool.size(hits, trials, mean, 2, 50);
            double[] offset = trend.offsets(hits, trials, mean, size);
            double[] weight = new double[sources];
            for (int s = 0; s < sources; s++) {
                double before = LogOdds.probability(LogOdds.of(mean) + offset[s]);
                double a = (hits[s] + size * before) / (trials[s] + size);
                weight[s] = Math.log(a / (1 - a)) + Math.log(VALUES - 1);
            }
            Arrays.fill(support, 0);
            for (int i = 0; i < source.length; i++) {
                support[claim[i]] += weight[source[i]];
            }
            for (int c = 0; c < support.length; c += VALUES) {
                double top = Math.max(Math.max(support[c], support[c + 1]), Math.max(support[c + 2], support[c + 3]));
                double sum = 0;
                for (int k = c; k < c + VALUES; k++) {
                    belief[k] = Math.exp(support[k] - top);
                    sum += belief[k];
                }
                for (int k = c; k < c + VALUES; k++) {
                    belief[k] /= sum;
                }
            }
        }
    }
}
