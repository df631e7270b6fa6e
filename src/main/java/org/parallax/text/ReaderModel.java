package org.parallax.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The fine-tuned encoder with its heads: one pass over a text says where attributions are cued and what plays which
 * role in each, how factual each event is put, and which words are loaded. Instances are shared between threads.
 */
public final class ReaderModel implements AutoCloseable {
    private static final String RESOURCE = "/models/reader.onnx";
    private static final int BATCH = 8;

    private final WordPiece wordPiece;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** Reads the weights from the class path. */
    public ReaderModel(WordPiece wordPiece) {
        this(wordPiece, resource());
    }

    ReaderModel(WordPiece wordPiece, byte[] graph) {
        this.wordPiece = wordPiece;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the reader model cannot be loaded", e);
        }
    }

    private static byte[] resource() {
        try (InputStream in = ReaderModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the paragraphs of a text; the windows come in the order of the text. */
    public List<WindowReading> read(String text, List<Span> paragraphs) {
        List<Window> windows = Window.over(text, paragraphs, wordPiece);
        int[] shortestFirst = IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> windows.get(i).size()))
                .mapToInt(Integer::intValue)
                .toArray();
        WindowReading[] readings = new WindowReading[windows.size()];
        for (int from = 0; from < shortestFirst.length; from += BATCH) {
            int[] batch = Arrays.copyOfRange(shortestFirst, from, Math.min(from + BATCH, shortestFirst.length));
            List<WindowReading> read =
                    run(Arrays.stream(batch).mapToObj(windows::get).toList());
            for (int i = 0; i < batch.length; i++) {
                readings[batch[i]] = read.get(i);
            }
        }
        return List.of(readings);
    }

    private List<WindowReading> run(List<Window> windows) {
        int length = windows.stream().mapToInt(Window::size).max().orElseThrow();
        long[] shape = {windows.size(), length};
        LongBuffer ids = LongBuffer.allocate(windows.size() * length);
        LongBuffer attention = LongBuffer.allocate(windows.size() * length);
        for (Window window : windows) {
            ids.put(window.ids()).put(new long[length - window.size()]);
            for (int i = 0; i < length; i++) {
                attention.put(i < window.size() ? 1 : 0);
            }
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids.flip(), shape);
                OnnxTensor attentionTensor = OnnxTensor.createTensor(environment, attention.flip(), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", idTensor, "attention_mask", attentionTensor))) {
            return readings(windows, result);
        } catch (OrtException e) {
            throw new IllegalStateException("the reader model failed", e);
        }
    }

    private static List<WindowReading> readings(List<Window> windows, OrtSession.Result result) throws OrtException {
        OnnxTensor pieces = (OnnxTensor) result.get(0);
        OnnxTensor roles = (OnnxTensor) result.get(2);
        LongBuffer cues = ((OnnxTensor) result.get(1)).getLongBuffer();
        FloatBuffer outputs = pieces.getFloatBuffer();
        FloatBuffer roleLogits = roles.getFloatBuffer();
        long[] shape = pieces.getInfo().getShape();
        int tags = (int) roles.getInfo().getShape()[2];
        List<WindowReading> readings = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            float[][] rows = rows(outputs, i, shape, window.size());
            readings.add(new WindowReading(window.spans(), rows, new ArrayList<>()));
        }
        for (int n = 0; n < cues.limit() / 2; n++) {
            WindowReading reading = readings.get((int) cues.get(2 * n));
            int piece = (int) cues.get(2 * n + 1);
            float[][] seen = rows(roleLogits, n, new long[] {0, shape[1], tags}, reading.size());
            double probability = 1 / (1 + Math.exp(-reading.outputs()[piece][0]));
            reading.cues().add(new WindowReading.CueReading(piece, probability, seen));
        }
        return readings;
    }

    /** The first rows of table {@code n} out of tables of the shape [any, rows, columns]. */
    private static float[][] rows(FloatBuffer tables, int n, long[] shape, int rows) {
        int columns = (int) shape[2];
        float[][] table = new float[rows][columns];
        for (int row = 0; row < rows; row++) {
            tables.get((n * (int) shape[1] + row) * columns, table[row]);
        }
        return table;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
