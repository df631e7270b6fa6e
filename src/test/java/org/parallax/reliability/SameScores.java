package org.parallax.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what a runner found against what the arrays in process find. */
final class SameScores {
    private static final double DIGITS = 1e-9;

    private SameScores() {}

    static void check(List<Observation> said, Map<String, Boolean> anchors, GroupedAccuracy grouped) {
        Examination expected = Models.named(Models.GROUPED).examine(observations(said, anchors));
        Findings found = grouped.solve(Map.of());
        Findings process = expected.findings();
        assertThat(found.iterations()).isEqualTo(process.iterations());
        assertThat(process.dependence()).hasSizeGreaterThanOrEqualTo(3);
        dependence(process.dependence(), found.dependence());
        sources(process, found);
        beliefs(expected.estimate(), grouped.beliefs());
    }

    /** As {@link StandingTestimony#observations} lays them out. */
    private static Observations observations(List<Observation> said, Map<String, Boolean> anchors) {
        ObservationsBuilder builder = new ObservationsBuilder();
        StandingTestimony.Known known = new StandingTestimony.Known();
        for (Observation one : said) {
            Boolean holds = Testimony.isContent(one.object()) ? anchors.get(one.value()) : null;
            boolean apart = Boolean.FALSE.equals(holds);
            String object = apart ? StandingTestimony.apart(one.object(), one.value()) : one.object();
            if (holds != null) {
                known.add(object, apart ? "not " + one.value() : one.value());
            }
            builder.add(new Observation(
                    one.source(), object, one.value(), one.confidence(), null, one.origin(), one.story()));
        }
        return builder.build(known.values, null);
    }

    private static void dependence(List<Estimate.Dependence> process, List<Estimate.Dependence> found) {
        Map<String, Double> pairs = new HashMap<>();
        found.forEach(pair -> pairs.put(pair.a() + " " + pair.b(), pair.probability()));
        assertThat(found).hasSameSizeAs(process);
        process.forEach(pair -> assertThat(pairs.getOrDefault(pair.a() + " " + pair.b(), -1.0))
                .isCloseTo(pair.probability(), within(DIGITS)));
    }

    private static void sources(Findings process, Findings found) {
        Map<String, Integer> place = new HashMap<>();
        for (int k = 0; k < found.sources().size(); k++) {
            place.put(found.sources().get(k).source(), k);
        }
        assertThat(place).hasSize(process.sources().size());
        for (int k = 0; k < process.sources().size(); k++) {
            Estimate.SourceReliability a = process.sources().get(k);
            int there = place.get(a.source());
            Estimate.SourceReliability b = found.sources().get(there);
            assertThat(b.reliability()).isCloseTo(a.reliability(), within(DIGITS));
            assertThat(b.low()).isCloseTo(a.low(), within(DIGITS));
            assertThat(b.high()).isCloseTo(a.high(), within(DIGITS));
            assertThat(b.effectiveObservations()).isCloseTo(a.effectiveObservations(), within(1e-6));
            assertThat(b.observations()).isEqualTo(a.observations());
            assertThat(b.letter()).isEqualTo(a.letter());
            for (int level = 0; level < 2; level++) {
                assertThat(found.levels().get(there).get(level).high())
                        .isCloseTo(process.levels().get(k).get(level).high(), within(DIGITS));
            }
        }
    }

    private static void beliefs(Estimate process, List<Object[]> found) {
        Map<String, Double> told = new HashMap<>();
        found.forEach(row -> told.put((String) row[1], (Double) row[2]));
        int claims = 0;
        for (Estimate.ObjectBelief object : process.objects()) {
            assertThat(told.get(object.value())).isCloseTo(object.belief(), within(DIGITS));
            for (Estimate.ValueBelief other : object.alternatives()) {
                assertThat(told.get(other.value())).isCloseTo(other.belief(), within(DIGITS));
            }
            claims += 1 + object.alternatives().size();
        }
        assertThat(told).hasSize(claims);
    }
}
