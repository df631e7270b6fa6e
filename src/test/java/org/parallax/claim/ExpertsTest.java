package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parallax.text.Explanation;

class ExpertsTest {
    private static final LinearModel RELATED = LinearModel.named("related");
    private static final Map<String, Double> SIGNALS = Map.of("meaning of all", 2.4);
    private static final double ALONE = RELATED.probabilities(SIGNALS).get("related");

    private static Map<String, Explanation> answers(Experts experts, double opinion) {
        return experts.answers(RELATED, SIGNALS, "other", Map.of("related", opinion, "unrelated", 1 - opinion));
    }

    private static double probability(Experts experts, double opinion) {
        return Math.exp(answers(experts, opinion).get("related").value());
    }

    @Test
    void evenOddsOfTheOtherChangeNothingWhereTheSignalsCountInFull() {
        assertEquals(ALONE, probability(new Experts(1, 1), 0.5), 1e-9);
    }

    @Test
    void signalsThatCountHalfAreHalfAsSure() {
        double odds = Math.sqrt(ALONE / (1 - ALONE));
        assertEquals(odds / (1 + odds), probability(new Experts(0.5, 1), 0.5), 1e-9);
    }

    @Test
    void whatTheOtherCountsLessMovesLess() {
        double little = probability(new Experts(1, 0.3), 0.9);
        double much = probability(new Experts(1, 1), 0.9);
        assertTrue(ALONE < little && little < much, ALONE + " " + little + " " + much);
    }

    @Test
    void answersSumToOneAndTheirPartsToTheirValues() {
        Map<String, Explanation> answers = answers(new Experts(0.7, 0.3), 0.2);
        assertEquals(
                1,
                answers.values().stream().mapToDouble(a -> Math.exp(a.value())).sum(),
                1e-9);
        answers.values().forEach(ExpertsTest::assertSum);
    }

    private static void assertSum(Explanation explanation) {
        List<Explanation> parts = explanation.parts();
        if (!parts.isEmpty()) {
            assertEquals(
                    explanation.value(),
                    parts.stream().mapToDouble(Explanation::value).sum(),
                    1e-9,
                    explanation.name());
            parts.forEach(ExpertsTest::assertSum);
        }
    }

    @Test
    void twoOpinionsOnOneQuestionComeToTheSameAsItsAnswers() {
        Experts experts = new Experts(0.7, 0.3);
        assertEquals(probability(experts, 0.8), experts.both(ALONE, 0.8), 1e-9);
    }

    @Test
    void whoWasNotAskedChangesNothing() {
        Experts experts = new Experts(0.7, 0.3);
        double value =
                experts.answers(RELATED, SIGNALS, "other", null).get("related").value();
        assertEquals(ALONE, Math.exp(value), 1e-9);
    }
}
