package org.parallax.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns sentences into vectors of meaning: bge-small-en-v1.5 in int8 (Xiao et al. 2023), 384 numbers of unit length, so
 * that a dot product is a cosine. One session serves all threads. Texts are run one by one: the int8 scales are taken over
 * all that is run together, and a text must have the same vector in whatever company it comes.
 */
public final class Encoder implements AutoCloseable {
    public static final String NAME = "bge-small-en-v1.5-q";

    private static final int LONGEST = 256;

    private final WordPiece wordPiece = WordPiece.shared();
    private final OnnxModel model;

    public Encoder(int threads) {
        model = new OnnxModel("/" + NAME + ".onnx", threads);
    }

    /** One vector of unit length a text, in the order given; a text counts up to its first 254 word pieces. */
    public float[][] embed(List<String> texts) {
        return texts.stream().map(this::ids).map(this::run).toArray(float[][]::new);
    }

    private long[] ids(String text) {
        List<WordPiece.Piece> pieces = wordPiece.pieces(text, new Span(0, text.length()), LONGEST - 2);
        long[] ids = new long[pieces.size() + 2];
        ids[0] = wordPiece.start();
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.get(i).id();
        }
        ids[ids.length - 1] = wordPiece.end();
        return ids;
    }

    private float[] run(long[] ids) {
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        Object[] outputs = model.run(Map.of(
                "input_ids", new long[][] {ids},
                "attention_mask", new long[][] {mask},
                "token_type_ids", new long[1][ids.length]));
        return unit(((float[][][]) outputs[0])[0][0]);
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += x * x;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        model.close();
    }
}
