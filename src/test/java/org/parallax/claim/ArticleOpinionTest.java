package org.parallax.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallax.claim.MatcherModel.Pair;
import org.parallax.claim.MatcherModel.Scores;

class ArticleOpinionTest {
    private static final double[] DISCUSSES = {0.2, 0.1, 0.7};
    private static final double[] DISAGREES = {0.05, 0.9, 0.05};

    private static double[] article(double[] related, double[]... sentences) {
        Scores whole = new Scores(DISCUSSES, related, 0.4);
        List<Scores> scores = Arrays.stream(sentences)
                .map(sentence -> new Scores(sentence, related, 0.4))
                .toList();
        return ArticleOpinion.of(List.of(whole, whole, scores.get(0), scores.get(1), scores.get(2)))
                .article();
    }

    @Test
    void oneSentenceThatDisagreesTipsTheBalance() {
        double[] related = {0.1, 0.35, 0.45, 0.1};
        double[] without = article(related, DISCUSSES, DISCUSSES, DISCUSSES);
        double[] with = article(related, DISCUSSES, DISAGREES, DISCUSSES);
        assertTrue(without[1] < without[2], Arrays.toString(without));
        assertTrue(with[1] > with[2], Arrays.toString(with));
    }

    @Test
    void whetherItIsRelatedTheLongerReadingsTell() {
        double[] opinion = article(new double[] {0.1, 0.1, 0.2, 0.6}, DISAGREES, DISAGREES, DISAGREES);
        assertEquals(0.6, opinion[3], 1e-9);
        assertEquals(1, Arrays.stream(opinion).sum(), 1e-9);
    }

    @Test
    void theClosestSentencesAreReadOneByOneBesideTheLongerReadings() {
        List<String> sentences = List.of("It rained.", "The goat is mayor.", "Shares rose.", "Ostby votes.", "Done.");
        List<Pair> readings = ArticleOpinion.closest("A goat is mayor", sentences, List.of(1, 3, 0, 4, 2));
        assertEquals(
                List.of("The goat is mayor.", "Ostby votes.", "It rained."),
                readings.stream().map(Pair::b).toList());
    }
}
