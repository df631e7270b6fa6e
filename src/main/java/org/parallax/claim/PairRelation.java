package org.parallax.claim;

import java.util.List;
import java.util.Map;
import org.parallax.text.Explanation;
import org.parallax.text.Span;

/**
 * How a text stands to a claim.
 *
 * @param sameClaim the probability that both state the same thing
 * @param probabilities one of each type, summing to 1
 * @param evidence the sentences of the text that speak of the claim, the closest first
 */
public record PairRelation(
        Type type, double sameClaim, Map<Type, Double> probabilities, List<Span> evidence, Explanation explanation) {
    public enum Type {
        AGREES,
        DISAGREES,
        /** The text is about the claim without taking a side: it reports, asks or doubts. */
        DISCUSSES,
        UNRELATED
    }
}
