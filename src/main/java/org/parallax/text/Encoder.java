package org.parallax.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns sentences into vectors of meaning: bge-small-en-v1.5 in int8 (Xiao et al. 2023), 384 numbers of unit length, so
 * that a dot product is a cosine. One session serves all threads; batches are sorted by length, so that little is spent
 * on padding.
 */
public final class Encoder implements AutoCloseable {
    public static final String NAME = "bge-small-en-v1.5-q";
    private static final String MODEL = "/" + NAME;
    /** The class path of the uncased English vocabulary that all models here share. */
    public static final String VOCABULARY = MODEL + "-tokenizer.json";

    private static final int LONGEST = 256;
    private static final int BATCH_PIECES = 2048;
    private static final int BATCH_ROWS = 32;

    private final WordPiece wordPiece = new WordPiece(VOCABULARY);
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    public Encoder(int threads) {
        try (InputStream in = Encoder.class.getResourceAsStream(MODEL + ".onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(in.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder did not load", e);
        }
    }

    /** One vector of unit length a text, in the order given; a text counts up to its first 254 word pieces. */
    public float[][] embed(List<String> texts) {
        long[][] ids = texts.stream().map(this::ids).toArray(long[][]::new);
        int[] order = IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ids[i].length))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] vectors = new float[ids.length][];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length
                    && to - from < BATCH_ROWS
                    && ids[order[to]].length * (to - from + 1) <= BATCH_PIECES) {
                to++;
            }
            run(ids, order, from, to, vectors);
            from = to;
        }
        return vectors;
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

    private void run(long[][] ids, int[] order, int from, int to, float[][] vectors) {
        int length = ids[order[to - 1]].length;
        long[][] input = new long[to - from][length];
        long[][] mask = new long[to - from][length];
        for (int row = 0; row < input.length; row++) {
            long[] sequence = ids[order[from + row]];
            System.arraycopy(sequence, 0, input[row], 0, sequence.length);
            Arrays.fill(mask[row], 0, sequence.length, 1);
        }
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, input));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, mask));
            inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[input.length][length]));
            try (OrtSession.Result result = session.run(inputs)) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                for (int row = 0; row < states.length; row++) {
                    vectors[order[from + row]] = unit(states[row][0]);
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
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
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder did not close", e);
        }
    }
}
