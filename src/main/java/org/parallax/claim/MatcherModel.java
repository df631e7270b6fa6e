package org.parallax.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parallax.text.OnnxModel;
import org.parallax.text.Span;
import org.parallax.text.WordPiece;

/**
 * The fine-tuned cross-encoder: reads two texts together and says how the second stands to the first. Threads may
 * share it.
 */
public final class MatcherModel implements AutoCloseable {
    private static final int LENGTH = 128;
    private static final int FIRST_SENTENCES = 4;
    private static final double LEAST = 1e-4;

    /**
     * Probabilities for one pair.
     *
     * @param headline agree, disagree, discuss: the second text as a sentence about the first
     * @param article agree, disagree, discuss, unrelated: the second text as an article
     * @param same that both state the same thing
     */
    public record Scores(double[] headline, double[] article, double same) {
        double unrelated() {
            return article[article.length - 1];
        }

        /** These with those of another part of the same text: the geometric means of the probabilities, to sum to one. */
        Scores with(Scores other) {
            double[] both = mean(new double[] {same, 1 - same}, new double[] {other.same, 1 - other.same});
            return new Scores(mean(headline, other.headline), mean(article, other.article), both[0]);
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
    }

    /** Two texts: a claim and a sentence, or two sentences. */
    public record Pair(String a, String b) {}

    private final WordPiece wordPiece;
    private final OnnxModel model = new OnnxModel("/models/matcher.onnx");

    public MatcherModel(WordPiece wordPiece) {
        this.wordPiece = wordPiece;
    }

    /** What it makes of a pair, by itself: what runs together would share its int8 scales. */
    public Scores score(Pair pair) {
        return scores(run(sequence(pair)));
    }

    /** A claim and an article, read twice: the sentences that speak most of the claim, and the first ones. */
    Scores scoreArticle(String claim, List<String> sentences) {
        List<String> first = sentences.subList(0, Math.min(FIRST_SENTENCES, sentences.size()));
        return score(new Pair(claim, BestSentences.of(claim, sentences)))
                .with(score(new Pair(claim, String.join(" ", first))));
    }

    private static Scores scores(float[] logits) {
        return new Scores(softmax(logits, 0, 3), softmax(logits, 3, 7), softmax(logits, 7, 9)[1]);
    }

    private static double[] softmax(float[] logits, int from, int to) {
        double[] p = new double[to - from];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = Math.exp(logits[from + i] - logits[from]);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Word pieces of both texts between marks; the second text begins at {@code second}. */
    private record Sequence(long[] ids, int second) {}

    private Sequence sequence(Pair pair) {
        List<Long> ids = new ArrayList<>();
        ids.add((long) wordPiece.start());
        append(ids, pair.a(), LENGTH / 2 - 2);
        int second = ids.size();
        append(ids, pair.b(), LENGTH - second - 1);
        return new Sequence(ids.stream().mapToLong(Long::longValue).toArray(), second);
    }

    private void append(List<Long> ids, String text, int limit) {
        for (WordPiece.Piece piece : wordPiece.pieces(text, new Span(0, text.length()), limit)) {
            ids.add((long) piece.id());
        }
        ids.add((long) wordPiece.end());
    }

    private float[] run(Sequence sequence) {
        int length = sequence.ids.length;
        long[][] attention = new long[1][length];
        Arrays.fill(attention[0], 1);
        long[][] types = new long[1][length];
        Arrays.fill(types[0], sequence.second, length, 1);
        Object[] outputs = model.run(
                Map.of("input_ids", new long[][] {sequence.ids}, "attention_mask", attention, "token_type_ids", types));
        return ((float[][]) outputs[0])[0];
    }

    @Override
    public void close() {
        model.close();
    }
}
