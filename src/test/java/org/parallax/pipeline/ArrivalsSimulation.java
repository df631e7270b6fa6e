package org.parallax.pipeline;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Simulates a day of arrivals, second by second, against so many cores, and prints the fewest that keep the 99th
 * percentile of the wait within the objective. Usage: {@code ArrivalsSimulation [cpu-seconds-an-article] [seed]}.
 *
 * <p>Arrivals are Poisson with a rate that follows the day (at noon nearly twice the mean, at night a fifth) and bursts:
 * three times a day something happens that brings eight times the usual for a moment and fades with a half-life of ten
 * minutes. An article takes between half and one and a half times the mean.
 */
public final class ArrivalsSimulation {
    private static final int DAY = 86_400;
    private static final double A_DAY_AN_OUTLET = 13.3;
    private static final int BURSTS = 3;
    private static final double BURST = 7;
    private static final double HALF_LIFE = 600;
    private static final int OBJECTIVE = 900;
    private static final int[] OUTLETS = {1, 1_000, 150_000};

    /** What a day was like: seconds of wait, articles, processor seconds. */
    private record Day(int articles, int peak, int median, int tail, int longest, int backlog, double busy) {}

    private final double cost;
    private final long seed;

    private ArrivalsSimulation(double cost, long seed) {
        this.cost = cost;
        this.seed = seed;
    }

    public static void main(String[] args) {
        double cost = args.length > 0 ? Double.parseDouble(args[0]) : 0.5;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        ArrivalsSimulation simulation = new ArrivalsSimulation(cost, seed);
        System.out.println(
                "| outlets | articles a day | in the busiest second | cores | busy | median wait, s | 99 %, s |"
                        + " longest, s | longest queue |\n|---|---|---|---|---|---|---|---|---|");
        for (int outlets : OUTLETS) {
            simulation.print(outlets);
        }
    }

    /** The fewest cores that meet the objective, and twice as many. */
    private void print(int outlets) {
        int least = (int) Math.max(1, Math.floor(outlets * A_DAY_AN_OUTLET * cost / DAY));
        int cores = least;
        Day day = day(outlets, cores);
        while (day.tail() > OBJECTIVE) {
            cores += Math.max(1, least / 20);
            day = day(outlets, cores);
        }
        print(outlets, cores, day);
        print(outlets, 2 * cores, day(outlets, 2 * cores));
    }

    private static void print(int outlets, int cores, Day day) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %d | %d | %.0f %% | %d | %d | %d | %,d |%n",
                outlets,
                day.articles(),
                day.peak(),
                cores,
                100 * day.busy(),
                day.median(),
                day.tail(),
                day.longest(),
                day.backlog());
    }

    private Day day(int outlets, int cores) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] bursts = random.ints(BURSTS, 0, DAY).toArray();
        int[] waits = new int[1024];
        int articles = 0;
        int peak = 0;
        int backlog = 0;
        double spent = 0;
        double spare = 0;
        Deque<Integer> queue = new ArrayDeque<>();
        for (int second = 0; second < DAY || !queue.isEmpty(); second++) {
            int arrived = second < DAY ? poisson(outlets * A_DAY_AN_OUTLET / DAY * shape(second, bursts), random) : 0;
            for (int i = 0; i < arrived; i++) {
                queue.add(second);
            }
            peak = Math.max(peak, arrived);
            spare = queue.isEmpty() ? 0 : spare + cores;
            while (!queue.isEmpty() && spare > 0) {
                double work = cost * (0.5 + random.nextDouble());
                spare -= work;
                spent += work;
                waits = articles == waits.length ? Arrays.copyOf(waits, 2 * articles) : waits;
                waits[articles++] = second - queue.remove() + (int) Math.ceil(work);
            }
            backlog = Math.max(backlog, queue.size());
        }
        int[] sorted = Arrays.copyOf(waits, articles);
        Arrays.sort(sorted);
        return new Day(
                articles,
                peak,
                sorted[articles / 2],
                sorted[(int) (articles * 0.99)],
                sorted[articles - 1],
                backlog,
                spent / cores / DAY);
    }

    /** The rate at a second, in terms of the mean without bursts. */
    private static double shape(int second, int[] bursts) {
        double rate = 1 - 0.8 * Math.cos(2 * Math.PI * second / DAY);
        for (int burst : bursts) {
            if (second >= burst) {
                rate += BURST * Math.pow(0.5, (second - burst) / HALF_LIFE);
            }
        }
        return rate;
    }

    private static int poisson(double mean, SplittableRandom random) {
        double left = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
