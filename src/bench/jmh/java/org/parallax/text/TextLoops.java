package org.parallax.text;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A sentence of 24 words: cut into the pieces of the models, and read with its tags and dates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextLoops {
    private static final String SENTENCE = "The harbour authority of Varrow said on Thursday that 400 dockworkers would"
            + " walk off the job unless a pay offer was put in writing.";

    private final WordPiece wordPiece = WordPiece.shared();
    private final Annotator annotator = new Annotator();

    @Benchmark
    public List<WordPiece.Piece> pieces() {
        return wordPiece.pieces(SENTENCE, new Span(0, SENTENCE.length()), 254);
    }

    @Benchmark
    public AnnotatedText annotation() {
        return annotator.annotate(SENTENCE, null);
    }
}
