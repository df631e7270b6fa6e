package org.parallax.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best sequence of role tags for one cue (Viterbi 1967): an inside tag follows only its own kind. Tags are O
 * and then begin and inside of speaker, cue, content.
 */
final class RoleTagger {
    static final int SPEAKER = 1;
    static final int CUE = 3;
    static final int CONTENT = 5;
    private static final int TAGS = 7;
    private static final double SPEAKER_ODDS = 1.5;
    private static final double CONTENT_ODDS = 0.3;
    private static final double NEVER = -1e9;

    /** A run of pieces in one role, {@code from} to before {@code to}, with the mean log probability of its tags. */
    record Run(int role, int from, int to, double score) {}

    private RoleTagger() {}

    /**
     * The runs of all roles.
     *
     * @param logits a row of tag logits for each piece
     * @param outside pieces that stand for no text and stay untagged
     * @param cue the piece that opens the cue
     */
    static List<Run> runs(float[][] logits, boolean[] outside, int cue) {
        double[][] scores = new double[logits.length][];
        for (int i = 0; i < logits.length; i++) {
            scores[i] = logProbabilities(logits[i]);
            favour(scores[i]);
            if (outside[i]) {
                only(scores[i], 0);
            }
        }
        only(scores[cue], CUE);
        return runs(best(scores), scores);
    }

    /** A role missed costs more than one too many: the log odds that served best on articles kept from training. */
    private static void favour(double[] scores) {
        scores[SPEAKER] += SPEAKER_ODDS;
        scores[SPEAKER + 1] += SPEAKER_ODDS;
        scores[CONTENT] += CONTENT_ODDS;
        scores[CONTENT + 1] += CONTENT_ODDS;
    }

    private static void only(double[] scores, int tag) {
        for (int i = 0; i < TAGS; i++) {
            scores[i] = i == tag ? 0 : NEVER;
        }
    }

    private static double[] logProbabilities(float[] logits) {
        double top = Double.NEGATIVE_INFINITY;
        for (float x : logits) {
            top = Math.max(top, x);
        }
        double sum = 0;
        for (float x : logits) {
            sum += Math.exp(x - top);
        }
        double[] logs = new double[TAGS];
        for (int i = 0; i < TAGS; i++) {
            logs[i] = logits[i] - top - Math.log(sum);
        }
        return logs;
    }

    private static boolean mayFollow(int before, int tag) {
        boolean inside = tag > 0 && tag % 2 == 0;
        return !inside || before == tag || before == tag - 1;
    }

    private static int[] best(double[][] scores) {
        int[][] from = new int[scores.length][TAGS];
        double[] total = new double[TAGS];
        for (int i = 0; i < scores.length; i++) {
            double[] next = new double[TAGS];
            for (int tag = 0; tag < TAGS; tag++) {
                int before = i == 0 ? (mayFollow(0, tag) ? 0 : -1) : bestBefore(total, tag);
                from[i][tag] = before;
                next[tag] = (before < 0 ? NEVER : total[before]) + scores[i][tag];
            }
            total = next;
        }
        int[] tags = new int[scores.length];
        int tag = bestBefore(total, 0);
        for (int i = scores.length - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = Math.max(0, from[i][tag]);
        }
        return tags;
    }

    private static int bestBefore(double[] total, int tag) {
        int best = -1;
        for (int before = 0; before < TAGS; before++) {
            if (mayFollow(before, tag) && (best < 0 || total[before] > total[best])) {
                best = before;
            }
        }
        return best;
    }

    private static List<Run> runs(int[] tags, double[][] scores) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < tags.length) {
            int tag = tags[from];
            int to = from + 1;
            if (tag % 2 == 1) {
                double sum = scores[from][tag];
                while (to < tags.length && tags[to] == tag + 1) {
                    sum += scores[to][tag + 1];
                    to++;
                }
                runs.add(new Run(tag, from, to, sum / (to - from)));
            }
            from = to;
        }
        return runs;
    }
}
