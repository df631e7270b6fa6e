package org.parallax.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The reader model's ONNX session with its input made ready, so that only its own work is measured. */
public final class BareSession implements AutoCloseable {
    private static final int BATCH = 8;

    private final OnnxModel model = new OnnxModel("/models/reader.onnx");
    private final WordPiece wordPiece = WordPiece.shared();

    /** The input for the sentences of one text: batches of eight, the shortest first, filled up to the longest. */
    public List<Map<String, long[][]>> inputs(AnnotatedText text) {
        List<Window> windows = new ArrayList<>(Window.over(text.text(), text.paragraphs(), wordPiece));
        windows.sort(Comparator.comparingInt(Window::size));
        List<Map<String, long[][]>> inputs = new ArrayList<>();
        for (int from = 0; from < windows.size(); from += BATCH) {
            inputs.add(input(windows.subList(from, Math.min(from + BATCH, windows.size()))));
        }
        return inputs;
    }

    private static Map<String, long[][]> input(List<Window> windows) {
        int length = windows.get(windows.size() - 1).size();
        long[][] ids = new long[windows.size()][];
        long[][] attention = new long[windows.size()][length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Arrays.copyOf(windows.get(i).ids(), length);
            Arrays.fill(attention[i], 0, windows.get(i).size(), 1);
        }
        return Map.of("input_ids", ids, "attention_mask", attention);
    }

    public void run(List<Map<String, long[][]>> inputs) {
        inputs.forEach(model::run);
    }

    @Override
    public void close() {
        model.close();
    }
}
