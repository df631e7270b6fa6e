package org.parallax.pipeline;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Counts requests and stops by how long they took, at the borders that the objectives name. */
@Dependent
class TimeBuckets {
    private static final double[] NANOSECONDS = DoubleStream.of(0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600)
            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                boolean wanted = id.getName().equals("http.server.requests")
                        || id.getName().equals("parallax.stop");
                return wanted
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(NANOSECONDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
