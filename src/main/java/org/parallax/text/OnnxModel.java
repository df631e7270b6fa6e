package org.parallax.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** A trained graph on the class path and the session that runs it. Threads may share it. */
public final class OnnxModel implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @param path the class path of the graph */
    public OnnxModel(String path) {
        this(path, 0);
    }

    /** @param threads that one run may use; 0 is one a core */
    OnnxModel(String path, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = load(path, options);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (OrtException e) {
            throw new IllegalStateException(path + " did not load", e);
        }
    }

    /** By way of a file: as an array the graph would be on the heap, twice, for as long as nothing collects it. */
    private OrtSession load(String path, OrtSession.SessionOptions options) throws IOException, OrtException {
        Path file = Files.createTempFile("parallax-", ".onnx");
        try (InputStream in = OnnxModel.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return environment.createSession(file.toString(), options);
        } finally {
            Files.delete(file);
        }
    }

    /** Runs the graph on tables of numbers by input name; the outputs are nested arrays in the graph's order. */
    public Object[] run(Map<String, long[][]> inputs) {
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (Map.Entry<String, long[][]> input : inputs.entrySet()) {
                tensors.put(input.getKey(), OnnxTensor.createTensor(environment, input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors)) {
                Object[] outputs = new Object[result.size()];
                for (int i = 0; i < outputs.length; i++) {
                    outputs[i] = result.get(i).getValue();
                }
                return outputs;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed", e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
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
