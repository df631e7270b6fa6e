package org.parallax.claim;

import java.util.List;
import org.parallax.claim.MatcherModel.Pair;
import org.parallax.claim.MatcherModel.Scores;

/**
 * What the matcher thinks of an article: it reads what speaks most of the claim, the beginning, and the closest sentences
 * one by one. The longer two tell whether the article is related; how it stands to the claim they tell together with all
 * readings taken as sentences, of which one that disagrees is enough.
 */
final class ArticleOpinion {
    private static final int CLOSEST = 3;
    private static final double LEAST = 1e-4;
    private static final int DISAGREE = 1;
    private static final int UNRELATED = 3;

    private ArticleOpinion() {}

    /** What speaks most of the claim, and the beginning. */
    static List<Pair> longer(String claim, List<String> sentences) {
        return List.of(MatcherModel.shortened(claim, sentences), MatcherModel.beginning(claim, sentences));
    }

    /** @param ranked the numbers of the sentences, the closest to the claim first */
    static List<Pair> closest(String claim, List<String> sentences, List<Integer> ranked) {
        return ranked.stream()
                .limit(CLOSEST)
                .map(number -> new Pair(claim, sentences.get(number)))
                .toList();
    }

    /** @param scores of the {@link #longer} readings and, where the article was read so far, of the {@link #closest} */
    static Scores of(List<Scores> scores) {
        Scores whole = scores.get(0).with(scores.get(1));
        double[] stance = stance(scores);
        double[] article = whole.article().clone();
        double related = 0;
        double weighed = 0;
        for (int i = 0; i < UNRELATED; i++) {
            related += whole.article()[i];
            article[i] *= stance[i];
            weighed += article[i];
        }
        for (int i = 0; i < UNRELATED; i++) {
            article[i] *= related / weighed;
        }
        return new Scores(whole.headline(), article, whole.same());
    }

    /** The geometric means of the probabilities of each stance; that of disagreement is the highest found. */
    private static double[] stance(List<Scores> scores) {
        double[] stance = new double[UNRELATED];
        for (int i = 0; i < UNRELATED; i++) {
            double logs = 0;
            double highest = LEAST;
            for (Scores score : scores) {
                double p = Math.max(score.headline()[i], LEAST);
                logs += Math.log(p);
                highest = Math.max(highest, p);
            }
            stance[i] = i == DISAGREE ? highest : Math.exp(logs / scores.size());
        }
        return stance;
    }
}
