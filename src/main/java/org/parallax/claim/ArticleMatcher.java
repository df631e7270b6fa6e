package org.parallax.claim;

import java.util.List;
import org.parallax.claim.MatcherModel.Pair;
import org.parallax.claim.MatcherModel.Scores;
import org.parallax.text.WordPiece;

/** The cross-encoder for whole articles: how an article stands to a claim. Threads may share it. */
public final class ArticleMatcher implements AutoCloseable {
    private static final int FIRST_SENTENCES = 4;
    private static final double LEAST = 1e-4;

    private final MatcherModel model;

    public ArticleMatcher(WordPiece wordPiece) {
        this.model = new MatcherModel(wordPiece, "/models/article-matcher.onnx");
    }

    /** A claim and an article, read twice: the sentences that speak most of the claim, and the first ones. */
    Scores score(String claim, List<String> sentences) {
        List<String> first = sentences.subList(0, Math.min(FIRST_SENTENCES, sentences.size()));
        return mean(
                model.score(new Pair(claim, BestSentences.of(claim, sentences))),
                model.score(new Pair(claim, String.join(" ", first))));
    }

    /** The geometric means of the probabilities, to sum to one. */
    private static Scores mean(Scores one, Scores other) {
        double[] same = mean(new double[] {one.same(), 1 - one.same()}, new double[] {other.same(), 1 - other.same()});
        return new Scores(mean(one.headline(), other.headline()), mean(one.article(), other.article()), same[0]);
    }

    private static double[] mean(double[] a, double[] b) {
        double[] mean = new double[a.length];
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            mean[i] = Math.sqrt(Math.max(a[i], LEAST) * Math.max(b[i], LEAST));
            sum += mean[i];
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= sum;
        }
        return mean;
    }

    @Override
    public void close() {
        model.close();
    }
}
