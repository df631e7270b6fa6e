package org.parallax.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns sentences into vectors of meaning: bge-small-en-v1.5 in int8 (Xiao et al. 2023), 384 numbers of unit length, so
 * that a dot product is a cosine. One session serves all threads. Texts are run one by one: the int8 scales are taken over
 * all that is run together, and a text must have the same vector in whatever company it comes.
 */
public final class Encoder implements AutoCloseable {
    public static final String NAME = "bge-small-en-v1.5-q";
    private static final String MODEL = "/" + NAME;
    /** The class path of the uncased English vocabulary that all models here share. */
    public static final String VOCABULARY = MODEL + "-tokenizer.json";

    private static final int LONGEST = 256;

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
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, new long[][] {ids}));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, new long[][] {mask}));
            inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[1][ids.length]));
            try (OrtSession.Result result = session.run(inputs)) {
                return unit(((float[][][]) result.get(0).getValue())[0][0]);
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
