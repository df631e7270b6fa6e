package org.parallax.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One round of beliefs and accuracies, an observation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoundLoop {
    private static final int OBSERVATIONS = 200_000;
    private static final int AN_OBJECT = 10;
    private static final int VALUES = 4;

    private final AccuracyFit fit = fit();

    private static AccuracyFit fit() {
        SplittableRandom random = new SplittableRandom(7);
        List<Observation> said = new ArrayList<>();
        for (int i = 0; i < OBSERVATIONS; i++) {
            String object = "object " + i / AN_OBJECT;
            String value = Integer.toString(random.nextInt(VALUES));
            said.add(Observation.of("source " + random.nextInt(500), object, value));
        }
        Observations in = Observations.of(said);
        return new AccuracyFit(in, in.weight.clone(), ValueHabits.none());
    }

    @Benchmark
    @OperationsPerInvocation(OBSERVATIONS)
    public double round() {
        return fit.iterate();
    }
}
