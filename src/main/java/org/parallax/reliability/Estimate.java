package org.parallax.reliability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a model makes of observations, as answers carry it. Lists are in the order of first appearance. */
public record Estimate(
        String model,
        int iterations,
        List<SourceReliability> sources,
        List<ObjectBelief> objects,
        List<Dependence> dependence) {

    /**
     * @param reliability share of the source's claims that hold; null under {@link Admiralty#ENOUGH} effective observations
     * @param low lower end of the 95 % interval, stated even where there is no number
     * @param observations that take a side
     * @param effectiveObservations how many checked claims the evidence is worth
     */
    public record SourceReliability(
            String source,
            @Nullable Double reliability,
            double low,
            double high,
            int observations,
            double effectiveObservations,
            char letter) {

        /** Where there is too little evidence for a number, what the source's own few claims say and nothing borrowed. */
        public Interval shown() {
            if (reliability != null) {
                return new Interval(reliability, low, high);
            }
            return Interval.of(effectiveObservations * (low + high) / 2, effectiveObservations, 0.5, 2);
        }
    }

    /** @param value the most believed one @param alternatives the others, most believed first */
    public record ObjectBelief(String object, String value, double belief, List<ValueBelief> alternatives) {}

    public record ValueBelief(String value, double belief) {}

    /**
     * Two sources that do not speak independently.
     *
     * @param a the one that states less, and so the likelier copier
     * @param probability that one draws on the other or both on a third
     */
    public record Dependence(String a, String b, double probability) {}

    static Estimate of(String model, Solution solution) {
        Observations observations = solution.observations();
        List<ObjectBelief> objects = IntStream.range(0, observations.objectCount())
                .filter(o -> observations.claims(o) > 0)
                .mapToObj(o -> object(observations, solution.beliefs(), o))
                .toList();
        return new Estimate(model, solution.iterations(), sources(solution), objects, solution.dependence());
    }

    static List<SourceReliability> sources(Solution solution) {
        Observations observations = solution.observations();
        return sources(observations.sources, solution.scores(), observations.votesBySource());
    }

    static List<SourceReliability> sources(String[] names, SourceScores scores, int[] votes) {
        return IntStream.range(0, names.length)
                .mapToObj(s -> source(names[s], scores, s, votes[s]))
                .toList();
    }

    private static SourceReliability source(String name, SourceScores scores, int s, int votes) {
        Interval interval = scores.interval(s);
        double effective = scores.effective()[s];
        char letter = Admiralty.letter(interval, effective);
        return new SourceReliability(
                name,
                letter == 'F' ? null : interval.mean(),
                interval.low(),
                interval.high(),
                votes,
                effective,
                letter);
    }

    private static ObjectBelief object(Observations observations, double[] beliefs, int o) {
        List<ValueBelief> values = new ArrayList<>();
        for (int c = observations.firstClaim[o]; c < observations.firstClaim[o + 1]; c++) {
            values.add(new ValueBelief(observations.value(c), beliefs[c]));
        }
        values.sort(Comparator.comparingDouble(ValueBelief::belief).reversed().thenComparing(ValueBelief::value));
        ValueBelief best = values.get(0);
        return new ObjectBelief(observations.objects[o], best.value(), best.belief(), values.subList(1, values.size()));
    }
}
