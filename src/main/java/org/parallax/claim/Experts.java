package org.parallax.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parallax.text.Explanation;

/**
 * A question that the signals answer and something else too, its answers by name: their probabilities multiplied (product
 * of experts, Hinton 2002). The matcher counts as much as the signals: best on pairs kept from both.
 */
final class Experts {
    private static final double LEAST = 1e-3;

    private Experts() {}

    /**
     * How the log probability of each answer comes about.
     *
     * @param other who else is heard
     * @param opinion its probabilities by answer, to sum to one; null where it was not asked
     */
    static Map<String, Explanation> answers(
            LinearModel model, Map<String, Double> signals, String other, @Nullable Map<String, Double> opinion) {
        Map<String, Explanation> own = new LinkedHashMap<>();
        model.probabilities(signals).keySet().forEach(answer -> own.put(answer, model.explain(answer, signals)));
        return opinion == null ? own : product(own, other, opinion);
    }

    private static Map<String, Explanation> product(
            Map<String, Explanation> own, String other, Map<String, Double> opinion) {
        double sum = 0;
        for (Map.Entry<String, Explanation> answer : own.entrySet()) {
            sum += Math.exp(answer.getValue().value() + log(opinion, answer.getKey()));
        }
        Explanation scale = Explanation.leaf("to sum to one", -Math.log(sum), "");
        Map<String, Explanation> both = new LinkedHashMap<>();
        own.forEach((answer, by) -> {
            String asked = String.format("%.2f", opinion.getOrDefault(answer, 0.0));
            Explanation said = Explanation.leaf(other, log(opinion, answer), asked);
            both.put(answer, Explanation.sum(answer + " with the " + other, "", List.of(by, said, scale)));
        });
        return both;
    }

    private static double log(Map<String, Double> opinion, String answer) {
        return Math.log(Math.max(opinion.getOrDefault(answer, 0.0), LEAST));
    }

    /**
     * The odds of something as the signals have them, multiplied with the matcher's; a probability again.
     *
     * @param weight what the matcher's log odds count, 1 for as much as the signals'
     */
    static double both(double own, double opinion, double weight) {
        double yes = weighed(own, opinion, weight);
        return yes / (yes + weighed(1 - own, 1 - opinion, weight));
    }

    private static double weighed(double own, double opinion, double weight) {
        return Math.max(own, LEAST) * Math.pow(Math.max(opinion, LEAST), weight);
    }
}
