package org.parallax.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The best local alignment of two word sequences with affine gap costs (Smith and Waterman 1981; Gotoh 1982). Words left
 * out where the other version shows a gap cost next to nothing. Time and memory are the product of the lengths.
 */
final class WordAligner {

    /** A word of each version at the same place; -1 where one of them has none. */
    record Step(int a, int b) {}

    private static final double CONTENT = 2;
    private static final double FUNCTION = 1;
    private static final double FORM = 0.3;
    private static final double MISMATCH = -1;
    private static final double OPEN = -1.5;
    private static final double EXTEND = -0.15;
    private static final double OPEN_MARKED = -0.01;
    private static final double EXTEND_MARKED = -0.001;
    private static final byte STOP = 0;
    private static final byte PAIR = 1;
    private static final byte ONLY_A = 2;
    private static final byte ONLY_B = 3;

    private final List<QuotedWord> a;
    private final List<QuotedWord> b;
    private final byte[][][] from;
    /** The best score that ends with a pair, with a word of a alone, of b alone; this row and the one before. */
    private double[][] row;

    private double[][] previous;
    private double best;
    private int bestA;
    private int bestB;

    private WordAligner(List<QuotedWord> a, List<QuotedWord> b) {
        this.a = a;
        this.b = b;
        from = new byte[ONLY_B + 1][a.size() + 1][b.size() + 1];
        row = startRow();
        previous = startRow();
    }

    /** The aligned stretch from its first common word to its last; empty where no word is common. */
    static List<Step> align(List<QuotedWord> a, List<QuotedWord> b) {
        WordAligner aligner = new WordAligner(a, b);
        for (int i = 1; i <= a.size(); i++) {
            aligner.nextRow();
            for (int j = 1; j <= b.size(); j++) {
                aligner.fill(i, j);
            }
        }
        return aligner.trace();
    }

    private double[][] startRow() {
        double[][] scores = new double[ONLY_B + 1][b.size() + 1];
        Arrays.fill(scores[ONLY_A], Double.NEGATIVE_INFINITY);
        Arrays.fill(scores[ONLY_B], Double.NEGATIVE_INFINITY);
        return scores;
    }

    private void nextRow() {
        double[][] free = previous;
        previous = row;
        row = free;
    }

    private void fill(int i, int j) {
        double before = choose(PAIR, i, j, 0, previous[PAIR][j - 1], previous[ONLY_A][j - 1], previous[ONLY_B][j - 1]);
        row[PAIR][j] = before + similarity(a.get(i - 1), b.get(j - 1));

        boolean gapInB = j < b.size() && b.get(j).afterGap();
        double open = gapInB ? OPEN_MARKED : OPEN;
        double extend = gapInB ? EXTEND_MARKED : EXTEND;
        double none = Double.NEGATIVE_INFINITY;
        row[ONLY_A][j] = choose(ONLY_A, i, j, none, previous[PAIR][j] + open, previous[ONLY_A][j] + extend, none);

        boolean gapInA = i < a.size() && a.get(i).afterGap();
        open = gapInA ? OPEN_MARKED : OPEN;
        extend = gapInA ? EXTEND_MARKED : EXTEND;
        double pair = row[PAIR][j - 1] + open;
        row[ONLY_B][j] = choose(ONLY_B, i, j, none, pair, row[ONLY_A][j - 1] + open, row[ONLY_B][j - 1] + extend);

        if (row[PAIR][j] > best) {
            best = row[PAIR][j];
            bestA = i;
            bestB = j;
        }
    }

    /** Notes the best way into a state and returns its score. */
    private double choose(byte state, int i, int j, double stop, double pair, double onlyA, double onlyB) {
        double most = Math.max(Math.max(stop, pair), Math.max(onlyA, onlyB));
        from[state][i][j] = most == stop ? STOP : most == pair ? PAIR : most == onlyA ? ONLY_A : ONLY_B;
        return most;
    }

    private List<Step> trace() {
        List<Step> steps = new ArrayList<>();
        int i = bestA;
        int j = bestB;
        byte state = best > 0 ? PAIR : STOP;
        while (state != STOP) {
            byte next = from[state][i][j];
            int inA = state == ONLY_B ? -1 : --i;
            int inB = state == ONLY_A ? -1 : --j;
            steps.add(new Step(inA, inB));
            state = next;
        }
        Collections.reverse(steps);
        return steps;
    }

    private static double similarity(QuotedWord a, QuotedWord b) {
        if (a.key().equals(b.key())) {
            return a.function() ? FUNCTION : CONTENT;
        }
        return related(a.key(), b.key()) ? FORM : MISMATCH;
    }

    /** Whether two words look like forms of one: a common beginning of four letters or more and short endings. */
    static boolean related(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= 4 && a.length() - common <= 3 && b.length() - common <= 3;
    }
}
