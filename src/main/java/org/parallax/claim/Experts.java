package org.parallax.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Explanation;

/**
 * A question that the signals answer and something else too, its answers by name: their probabilities multiplied, each to
 * the power of what it counts (logarithmic opinion pool, Genest and Zidek 1986). Two that go by the same words are not
 * two witnesses, so what they count sums to less than two.
 *
 * @param own what the log probabilities of the signals count
 * @param others what those of the other count
 */
record Experts(double own, double others) {
    private static final double LEAST = 1e-3;

    /**
     * How the log probability of each answer comes about.
     *
     * @param other who else is heard
     * @param opinion its probabilities by answer, to sum to one; null where it was not asked
     */
    Map<String, Explanation> answers(
            LinearModel model, Map<String, Double> signals, String other, @Nullable Map<String, Double> opinion) {
        Map<String, Explanation> alone = new LinkedHashMap<>();
        model.probabilities(signals).keySet().forEach(answer -> alone.put(answer, model.explain(answer, signals)));
        return opinion == null ? alone : product(alone, other, opinion);
    }

    private Map<String, Explanation> product(
            Map<String, Explanation> alone, String other, Map<String, Double> opinion) {
        Map<String, List<Explanation>> parts = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, Explanation> answer : alone.entrySet()) {
            Explanation by = answer.getValue().times(own);
            double asked = opinion.getOrDefault(answer.getKey(), 0.0);
            Explanation said =
                    Explanation.leaf(other, others * Math.log(Math.max(asked, LEAST)), String.format("%.2f", asked));
            parts.put(answer.getKey(), List.of(by, said));
            sum += Math.exp(by.value() + said.value());
        }
        Explanation scale = Explanation.leaf("to sum to one", -Math.log(sum), "");
        Map<String, Explanation> both = new LinkedHashMap<>();
        parts.forEach((answer, by) -> both.put(
                answer, Explanation.sum(answer + " with the " + other, "", List.of(by.get(0), by.get(1), scale))));
        return both;
    }

    /** The probability of something by the signals and by the other, together. */
    double both(double alone, double opinion) {
        double yes = product(alone, opinion);
        return yes / (yes + product(1 - alone, 1 - opinion));
    }

    private double product(double alone, double opinion) {
        return Math.pow(Math.max(alone, LEAST), own) * Math.pow(Math.max(opinion, LEAST), others);
    }
}
