package org.parallax.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parallax.text.WindowReading.CueReading;

/**
 * The fine-tuned encoder with its heads: one pass over a text says where attributions are cued and what plays which
 * role in each, how factual each event is put, and which words are loaded. Threads may share it.
 */
public final class ReaderModel implements AutoCloseable {
    private static final int BATCH = 8;

    private final WordPiece wordPiece;
    private final OnnxModel model = new OnnxModel("/models/reader.onnx");

    public ReaderModel(WordPiece wordPiece) {
        this.wordPiece = wordPiece;
    }

    /** Reads the paragraphs of a text; the windows come in the order of the text. */
    public List<WindowReading> read(String text, List<Span> paragraphs) {
        List<Window> windows = Window.over(text, paragraphs, wordPiece);
        List<Integer> shortestFirst = IntStream.range(0, windows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> windows.get(i).size()))
                .toList();
        WindowReading[] readings = new WindowReading[windows.size()];
        for (int from = 0; from < readings.length; from += BATCH) {
            List<Integer> batch = shortestFirst.subList(from, Math.min(from + BATCH, readings.length));
            List<WindowReading> read = run(batch.stream().map(windows::get).toList());
            for (int i = 0; i < batch.size(); i++) {
                readings[batch.get(i)] = read.get(i);
            }
        }
        return List.of(readings);
    }

    private List<WindowReading> run(List<Window> windows) {
        int length = windows.get(windows.size() - 1).size();
        long[][] ids = new long[windows.size()][];
        long[][] attention = new long[windows.size()][length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Arrays.copyOf(windows.get(i).ids(), length);
            Arrays.fill(attention[i], 0, windows.get(i).size(), 1);
        }
        Object[] outputs = model.run(Map.of("input_ids", ids, "attention_mask", attention));
        float[][][] pieces = (float[][][]) outputs[0];
        long[][] cues = (long[][]) outputs[1];
        float[][][] roles = (float[][][]) outputs[2];
        List<WindowReading> readings = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            Window window = windows.get(i);
            readings.add(new WindowReading(window.spans(), Arrays.copyOf(pieces[i], window.size()), new ArrayList<>()));
        }
        for (int n = 0; n < cues.length; n++) {
            WindowReading reading = readings.get((int) cues[n][0]);
            int piece = (int) cues[n][1];
            reading.cues().add(new CueReading(piece, reading.opensCue(piece), Arrays.copyOf(roles[n], reading.size())));
        }
        return readings;
    }

    @Override
    public void close() {
        model.close();
    }
}
