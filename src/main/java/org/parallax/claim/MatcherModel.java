package org.parallax.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parallax.text.OnnxModel;
import org.parallax.text.Span;
import org.parallax.text.WordPiece;

/**
 * A fine-tuned cross-encoder: reads two texts together and says how the second stands to the first. Threads may
 * share it.
 */
public final class MatcherModel implements AutoCloseable {
    private static final int LENGTH = 128;

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
    }

    /** Two texts: a claim and a sentence, two sentences, or a claim and part of an article. */
    public record Pair(String a, String b) {}

    private final WordPiece wordPiece;
    private final OnnxModel model;

    /** For a claim and a sentence, or two sentences. */
    public MatcherModel(WordPiece wordPiece) {
        this(wordPiece, "/models/matcher.onnx");
    }

    MatcherModel(WordPiece wordPiece, String weights) {
        this.wordPiece = wordPiece;
        this.model = new OnnxModel(weights);
    }

    /** What it makes of a pair, by itself: what runs together would share its int8 scales. */
    public Scores score(Pair pair) {
        return scores(run(sequence(pair)));
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
