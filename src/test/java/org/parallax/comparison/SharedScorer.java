package org.parallax.comparison;

import java.nio.file.Path;
import java.util.List;

/** Runs the scorer that comes with a shared data set. */
final class SharedScorer {
    private SharedScorer() {}

    static List<String> run(Path data, String gold, Path predictions) throws Exception {
        Process process = new ProcessBuilder(
                        "python3",
                        data.resolve("score.py").toString(),
                        data.resolve(gold).toString(),
                        predictions.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines;
    }

    /** The figure in a column of the line with this name. */
    static double figure(List<String> lines, String name, int column) {
        String line = lines.stream().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
        return Double.parseDouble(line.substring(name.length()).trim().split("\\s+")[column]);
    }
}
