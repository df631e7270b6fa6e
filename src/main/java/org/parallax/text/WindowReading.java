package org.parallax.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reader model says about one window of text: a row of numbers for every word piece, and for every piece that
 * may open an attribution cue the role of all pieces as seen from there.
 *
 * @param spans where each piece stands in the text; null for the marks between paragraphs
 * @param outputs a row for each piece, its columns as the model card lists them
 */
public record WindowReading(List<@Nullable Span> spans, float[][] outputs, List<CueReading> cues) {
    private static final int CUE = 0;
    private static final int EVENT = 10;
    private static final int FACTUALITY = 11;
    private static final int FACTUALITY_CLASS = 12;
    private static final double[] TYPICAL_FACTUALITY = {2.7, 1.0, -2.5};
    private static final int BIAS_WORD = 15;
    private static final int BIAS_ATTENTION = 18;
    private static final int BIAS_VALUE = 21;
    private static final int ENTITY = 24;
    private static final int ENTITY_TAGS = 9;

    /** Three readings of slanted wording, learned from three annotations. */
    public enum Bias {
        LOADED,
        LEXICAL,
        INFORMATIONAL
    }

    /**
     * A piece that opens a cue with this probability; {@code roles} holds for each piece of the window the logits of
     * the tags O, B-speaker, I-speaker, B-cue, I-cue, B-content, I-content.
     */
    public record CueReading(int piece, double probability, float[][] roles) {}

    public int size() {
        return spans.size();
    }

    double opensCue(int piece) {
        return sigmoid(outputs[piece][CUE]);
    }

    /** Probability that the piece begins a predicate of which the text says that it happens, did or may. */
    public double event(int piece) {
        return sigmoid(outputs[piece][EVENT]);
    }

    /**
     * The event at the piece on the scale from -3 (certainly not) to 3 (certainly): the mean of the value regressed
     * and the value expected from the classes.
     */
    public double factuality(int piece) {
        double[] p = factualityClass(piece);
        double expected = 0;
        for (int i = 0; i < p.length; i++) {
            expected += p[i] * TYPICAL_FACTUALITY[i];
        }
        return (outputs[piece][FACTUALITY] + expected) / 2;
    }

    /** Probabilities that the event at the piece is presented as factual, uncertain, counterfactual. */
    private double[] factualityClass(int piece) {
        float[] row = outputs[piece];
        double[] p = new double[3];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            p[i] = Math.exp(row[FACTUALITY_CLASS + i] - row[FACTUALITY_CLASS]);
            sum += p[i];
        }
        for (int i = 0; i < 3; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Probability that the piece belongs to slanted wording of the kind. */
    public double biased(Bias kind, int piece) {
        return sigmoid(outputs[piece][BIAS_WORD + kind.ordinal()]);
    }

    /** Probability that the part of the sentence within this window is slanted in the way of the kind. */
    public double sentenceBiased(Bias kind, Span sentence) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            top = within(i, sentence) ? Math.max(top, outputs[i][BIAS_ATTENTION + kind.ordinal()]) : top;
        }
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            if (within(i, sentence)) {
                double weight = Math.exp(outputs[i][BIAS_ATTENTION + kind.ordinal()] - top);
                weights += weight;
                sum += weight * outputs[i][BIAS_VALUE + kind.ordinal()];
            }
        }
        return weights > 0 ? sigmoid(sum / weights) : 0;
    }

    private boolean within(int piece, Span part) {
        Span span = spans.get(piece);
        return span != null && span.start() >= part.start() && span.start() < part.end();
    }

    /** The word that begins at the piece; null where the piece goes on a word or stands for no text. */
    public @Nullable Span word(String text, int piece) {
        Span first = spans.get(piece);
        if (first == null || goesOn(text, piece)) {
            return null;
        }
        int last = piece;
        while (last + 1 < size() && goesOn(text, last + 1)) {
            last++;
        }
        Span end = spans.get(last);
        return end == null ? first : new Span(first.start(), end.end());
    }

    private boolean goesOn(String text, int piece) {
        Span before = piece == 0 ? null : spans.get(piece - 1);
        Span here = spans.get(piece);
        return before != null
                && here != null
                && before.end() == here.start()
                && Character.isLetterOrDigit(text.codePointBefore(before.end()))
                && Character.isLetterOrDigit(text.codePointAt(here.start()));
    }

    /** Where the window's text begins. */
    public int start() {
        return spans.stream().filter(Objects::nonNull).findFirst().orElseThrow().start();
    }

    /** Where the window's text ends. */
    public int end() {
        return spans.stream()
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElseThrow()
                .end();
    }

    /** The best tag of the piece: 0 none, then begin and inside of person, organisation, place, other. */
    public int entityTag(int piece) {
        int best = 0;
        for (int i = 1; i < ENTITY_TAGS; i++) {
            best = outputs[piece][ENTITY + i] > outputs[piece][ENTITY + best] ? i : best;
        }
        return best;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
